import { server } from './server.svelte';

const KEY = 'riwaya.name';

/** The name that judgements and uploads are signed with: of who is signed in, else the one given on this machine. */
class Signature {
  #given = $state(read());

  /** Whether a name has to be given here: nobody signs in on a machine of one's own. */
  get isGiven(): boolean {
    return server.about !== null && server.about.who.name === null;
  }
  get name(): string {
    return server.about?.who.name ?? this.#given;
  }
  /** The field `by` of requests; a user's name is known to the server and not sent. */
  get by(): string | null {
    return this.isGiven ? this.#given.trim() : null;
  }
  get isMissing(): boolean {
    return this.isGiven && this.#given.trim() === '';
  }
  set(name: string): void {
    this.#given = name;
    try {
      localStorage.setItem(KEY, name);
    } catch {
      // It holds until the page is closed.
    }
  }
}

function read(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export const signature = new Signature();
