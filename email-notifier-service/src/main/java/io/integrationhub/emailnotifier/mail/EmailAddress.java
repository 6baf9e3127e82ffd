package io.integrationhub.emailnotifier.mail;

import io.integrationhub.core.ContentHash;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address that can be written into a header and an SMTP command as it is.
 *
 * @param value local part and domain; the domain in ASCII
 */
public record EmailAddress(String value) {

    private static final int MAX_LENGTH = 254;

    /** No spaces, control characters or characters that end an address in a header or command. */
    private static final Pattern FORM =
            Pattern.compile("[\\x21-\\x7E&&[^\\s@<>()\\[\\],;:\\\\\"]]+@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

    /**
     * Letters that the JDK's IDNA 2003 replaces and IDNA 2008 keeps (RFC 5894, 7.2): the mail would go to another
     * domain, which somebody else may own.
     */
    private static final Pattern AMBIGUOUS = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

    public EmailAddress {
        if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches() || value.contains("..")) {
            throw new IllegalArgumentException("this is not an e-mail address to which a mail can be sent");
        }
    }

    /** The address in this text, if it is one; a domain with other letters than ASCII is converted. */
    public static Optional<EmailAddress> find(@Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        int at = stripped.lastIndexOf('@');
        if (at < 1 || AMBIGUOUS.matcher(stripped).find()) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(stripped.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            return Optional.of(new EmailAddress(stripped.substring(0, at) + "@" + domain));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** Identifies the address within a tenant, whatever its case, without showing it. */
    public String hash(String tenant) {
        return ContentHash.ofFields("mail-address", tenant, value.toLowerCase(Locale.ROOT))
                .hex();
    }

    /** Omits the address. */
    @Override
    public String toString() {
        return "EmailAddress";
    }
}
