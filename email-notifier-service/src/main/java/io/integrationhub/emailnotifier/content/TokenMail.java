package io.integrationhub.emailnotifier.content;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.emailnotifier.content.value.Addressee;
import io.integrationhub.emailnotifier.content.value.StoreLinks;
import java.time.Instant;

/**
 * A mail with a token that only its reader may know.
 *
 * @param purpose what the token is for
 * @param addressee who is greeted
 * @param token the token's value
 * @param expiresAt when the token expires
 * @param linkTemplate URL of the shop's page that redeems the token; {@code {token}} is replaced by the value, encoded
 *     for a URL
 * @param links where the Store's pages are
 */
public record TokenMail(
        Purpose purpose, Addressee addressee, Secret token, Instant expiresAt, String linkTemplate, StoreLinks links)
        implements MailContent {

    private static final String PLACEHOLDER = "{token}";

    /** What a token is for. */
    public enum Purpose {
        EMAIL_VERIFICATION,
        PASSWORD_RESET
    }

    public TokenMail {
        if (!linkTemplate.contains(PLACEHOLDER)) {
            throw new IllegalArgumentException("the link of a " + purpose + " mail must contain " + PLACEHOLDER);
        }
    }

    @Override
    public MailType type() {
        return switch (purpose) {
            case EMAIL_VERIFICATION -> MailType.EMAIL_VERIFICATION;
            case PASSWORD_RESET -> MailType.PASSWORD_RESET;
        };
    }

    /** Omits the token and personal data. */
    @Override
    public String toString() {
        return "TokenMail[" + type().code() + "]";
    }
}
