package io.integrationhub.system.http;

import io.integrationhub.system.settings.AddressPolicy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves hosts for the HTTP client and rejects forbidden addresses. The client connects to exactly the addresses that
 * it gets from here and never resolves a host itself, so DNS cannot give one address to the check and another one to
 * the connection (ADR 19).
 *
 * @param policy which addresses are permitted
 * @param lookup resolves a host
 */
record AddressGuard(AddressPolicy policy, Lookup lookup) implements DnsResolver {

    /** Resolves a host; {@link InetAddress#getAllByName} outside of tests. */
    interface Lookup {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /**
     * All addresses of the host.
     *
     * @throws ForbiddenAddressException if one of them must not be called
     */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = lookup.resolve(host);
        for (InetAddress address : addresses) {
            if (!policy.permits(address)) {
                throw new ForbiddenAddressException(host);
            }
        }
        return addresses;
    }

    /** Used for Kerberos only, which is switched off. */
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
