package io.integrationhub.system.http;

import java.net.UnknownHostException;

/**
 * A host resolves to an address that must not be called. An {@code UnknownHostException}, as DNS resolvers may throw.
 */
final class ForbiddenAddressException extends UnknownHostException {

    ForbiddenAddressException(String host) {
        super(host + " resolves to an address that must not be called; set allow-private-addresses=true if the system"
                + " is in a private network on purpose");
    }
}
