package io.integrationhub.system.http;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.Addresses;
import io.integrationhub.system.SystemFault;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Looks at every address a name leads to, before each call.
 *
 * <p>The HTTP client resolves the name again, but within the same cache of the JVM (30 s by default), so that a name
 * record changed in between is not seen.
 *
 * @param allowPrivate whether private addresses are meant
 */
record AddressGuard(boolean allowPrivate) {

    /**
     * Passes if all of the host's addresses may be called.
     *
     * @throws UnknownHostException if the name does not resolve
     * @throws FailedAttempt {@code SYSTEM_ADDRESS_REFUSED}
     */
    void check(URI uri) throws UnknownHostException {
        for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
            boolean refused = Addresses.isForbidden(address) || (!allowPrivate && Addresses.isPrivate(address));
            if (refused) {
                throw new FailedAttempt(FailedAttempt.Kind.FINAL, refusal(uri));
            }
        }
    }

    private static PermanentFault refusal(URI uri) {
        return new PermanentFault(
                SystemFault.SYSTEM_ADDRESS_REFUSED,
                uri.getHost()
                        + " leads to an address that must not be called; set"
                        + " allow-private-addresses=true if it is meant to be in a private"
                        + " network");
    }
}
