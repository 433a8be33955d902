import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import litA11y from 'eslint-plugin-lit-a11y';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.crosscheck/'] },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  lit['flat/recommended'],
  wc['flat/recommended'],
  {
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // What the schema and the checker have made sure of is said with `!`.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // Content and LMS data are hostile: text is text.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
          message: 'Text is text.',
        },
        { selector: 'ImportDeclaration[source.value=/unsafe-(html|svg)/]', message: 'Text is text.' },
      ],
      'no-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', 300],
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
