package io.integrationhub.system;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which network addresses the hub may call, so that a setting, a mapping or a changed name record cannot lead it into
 * the network it runs in (server-side request forgery,
 * https://owasp.org/www-community/attacks/Server_Side_Request_Forgery).
 */
public final class Addresses {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?");

    private Addresses() {}

    /**
     * Whether a URL's host is, as written, a private address or this machine. Names are looked at when they are called.
     */
    static boolean isPrivateLiteral(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return true;
        }
        return LITERAL.matcher(name).matches()
                && parse(name).map(Addresses::isPrivate).orElse(true);
    }

    private static Optional<InetAddress> parse(String literal) {
        try {
            return Optional.of(InetAddress.ofLiteral(literal.replaceAll("[\\[\\]]", "")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Addresses that are never called: link-local ones, where clouds keep credentials, and those that are no host. */
    public static boolean isForbidden(InetAddress address) {
        return address.isLinkLocalAddress() || address.isMulticastAddress() || address.isAnyLocalAddress();
    }

    /** Addresses that are not in the public internet (RFC 6890). */
    public static boolean isPrivate(InetAddress address) {
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
                || (first == 198 && (second == 18 || second == 19)); // benchmarking
    }

    private static boolean isPrivate6(byte[] address) {
        boolean uniqueLocal = (address[0] & 0xfe) == 0xfc;
        boolean translated = address[0] == 0 && (address[1] & 0xff) == 0x64; // 64:ff9b::/96 leads to IPv4
        return uniqueLocal || translated;
    }
}
