import type { Config } from '../config';
import type { Advice, Known } from './known';

/** Workstreams that no number leads to, and bots that nobody could believe. */
export const adviceOnChannels = (config: Config, { hasSecret = () => true }: Known): readonly Advice[] => [
  ...Object.values(config.workstreams).flatMap(({ id, name }): Advice[] => {
    if (Object.values(config.channels).some(({ workstream }) => workstream === id)) return [];
    const sentence = `No channel has the workstream "${name}": nothing comes to it.`;
    return [{ check: 'workstream-without-channel', weight: 'notes', kind: 'workstreams', id, sentence }];
  }),
  ...Object.values(config.workstreams).flatMap(({ id, name, bot, smartAssist }) =>
    [...(bot === undefined ? [] : [bot]), ...smartAssist]
      .filter(each => !hasSecret(each.id))
      .map((each): Advice => {
        const setting = `OutsideSecret__${each.id.replaceAll('-', '_')}`;
        const sentence = `"${each.name}" of "${name}" has no secret: it isn't asked until the app has the setting ${setting}.`;
        return { check: 'secret-missing', weight: 'warns', kind: 'workstreams', id, sentence };
      }),
  ),
];
