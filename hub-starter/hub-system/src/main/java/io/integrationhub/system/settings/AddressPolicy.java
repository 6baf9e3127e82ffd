package io.integrationhub.system.settings;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which addresses a system may have, so that neither a setting nor a changed DNS record leads the hub into the network
 * it runs in (server-side request forgery, https://owasp.org/www-community/attacks/Server_Side_Request_Forgery).
 *
 * @param allowPrivate whether private and loopback addresses are permitted
 */
public record AddressPolicy(boolean allowPrivate) {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?");

    /** Whether the hub may connect to this address. */
    public boolean permits(InetAddress address) {
        return !isForbidden(address) && (allowPrivate || !isPrivate(address));
    }

    /** Whether a host is this machine or a private address as it is written; names are checked when connecting. */
    static boolean isPrivateLiteral(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return true;
        }
        return LITERAL.matcher(name).matches() && isPrivateAddress(name.replaceAll("[\\[\\]]", ""));
    }

    private static boolean isPrivateAddress(String literal) {
        try {
            return isPrivate(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException _) {
            return true;
        }
    }

    /** Never called: link-local addresses, where clouds serve credentials, and addresses that are no host. */
    private static boolean isForbidden(InetAddress address) {
        return address.isLinkLocalAddress() || address.isMulticastAddress() || address.isAnyLocalAddress();
    }

    /** Addresses outside the public internet (RFC 6890). */
    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        return isForbidden(address)
                || address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || (address instanceof Inet6Address ? isPrivate6(bytes) : isPrivate4(bytes));
    }

    private static boolean isPrivate4(byte[] address) {
        int first = address[0] & 0xff;
        int second = address[1] & 0xff;
        return first == 0
                || first >= 240
                || (first == 100 && second >= 64 && second < 128) // shared address space of carriers
                || (first == 192 && second == 0 && address[2] == 0)
                || (first == 198 && (second == 18 || second == 19)); // benchmarks
    }

    private static boolean isPrivate6(byte[] address) {
        boolean uniqueLocal = (address[0] & 0xfe) == 0xfc;
        boolean translated = address[0] == 0 && (address[1] & 0xff) == 0x64; // 64:ff9b::/96 leads to IPv4
        return uniqueLocal || translated;
    }
}
