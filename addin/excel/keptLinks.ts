// Links kept in the document's settings, as they are: what they say is for others to parse, since anybody can edit a file.
import { saveSettings } from './saveSettings.ts';

const linksSetting = 'peerbook.links';

export function keptLinks(settings: Office.Settings): unknown {
  return settings.get(linksSetting);
}

/** Rejects with Excel's reason where the settings can't be kept. */
export function keepLinks(settings: Office.Settings, data: unknown): Promise<void> {
  settings.set(linksSetting, data);
  return saveSettings(settings);
}
