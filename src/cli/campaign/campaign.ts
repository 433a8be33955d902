import type { Command } from 'commander';
import { addCampaignBuild } from './build.ts';

export function addCampaign(program: Command): void {
  const campaign = program.command('campaign').description('What is printed beside the course.');
  addCampaignBuild(campaign);
}
