import type { Analysis, Event, Mention } from '$lib/api/types';

export interface Participant {
  readonly mention: Mention;
  /** actor | recipient | place; '' is none. */
  readonly role: string;
}
export interface Participants {
  readonly taking: readonly Participant[];
  /** Others that are named in the sentence of the event. */
  readonly near: readonly Participant[];
  readonly far: readonly Participant[];
}

const roleOf = (event: Event, id: string): string =>
  event.actors.includes(id)
    ? 'actor'
    : event.recipients.includes(id)
      ? 'recipient'
      : event.places.includes(id)
        ? 'place'
        : '';

/** Who is named in an article, by what they have to do with an event; null where the event is gone. */
export function participantsOf(
  analysis: Analysis,
  event: string,
  sentence: { start: number; end: number },
): Participants | null {
  const found = analysis.events.find((one) => one.id === event);
  if (found === undefined) return null;
  const all = analysis.mentions.map((mention) => ({ mention, role: roleOf(found, mention.id) }));
  const others = all.filter((one) => one.role === '');
  const isNear = ({ mention }: Participant): boolean => mention.start >= sentence.start && mention.end <= sentence.end;
  return {
    taking: all.filter((one) => one.role !== ''),
    near: others.filter(isNear),
    far: others.filter((one) => !isNear(one)),
  };
}
