import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { FetchRefused } from './fetchRefused';

export interface ResolvedAddress {
  address: string;
  family: number;
}

export interface Guard {
  /** Every address of a host's name. */
  resolve(hostname: string): Promise<ResolvedAddress[]>;
  mayConnectTo(address: string): boolean;
  /** Milliseconds. */
  connectTimeout: number;
}

/**
 * Connects to allowed addresses alone. They are checked where the connection is made, so that a name can't be resolved
 * to one address for the check and to another for the connection.
 */
export function guardedAgent({ resolve, mayConnectTo, connectTimeout }: Guard): Agent {
  const lookup: LookupFunction = (hostname, options, callback) => {
    resolve(hostname).then(
      (found) => {
        const [first] = found;
        // One address that is not allowed gives the name away.
        const refused = found.find(({ address }) => !mayConnectTo(address));
        if (refused) callback(refusal(hostname, refused.address), '');
        else if (!first) callback(new FetchRefused(`${hostname} has no address.`), '');
        else if (options.all === true) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), ''),
    );
  };
  const connect = buildConnector({ lookup, timeout: connectTimeout });
  return new Agent({
    connect(options, callback) {
      // What is an address already is never looked up.
      const host = options.hostname.replace(/^\[|\]$/g, '');
      if (isIP(host) !== 0 && !mayConnectTo(host)) callback(refusal(host, host), null);
      else connect(options, callback);
    },
  });
}

function refusal(host: string, address: string): FetchRefused {
  return new FetchRefused(
    `${host} is not fetched: ${host === address ? 'it' : address} is no address of the public internet.`,
  );
}
