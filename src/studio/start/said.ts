/** What stands in a field of a form, without blanks around it. */
export function said(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
