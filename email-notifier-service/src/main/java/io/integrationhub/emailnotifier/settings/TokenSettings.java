package io.integrationhub.emailnotifier.settings;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.emailnotifier.content.TokenMail.Purpose;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens get into mails. The value of a token that is valid for more than an hour is not in its message: the
 * service then creates a token of its own, for which its API client needs manage_customers.
 *
 * @param passwordLink URL of the shop's page that resets a password; {@code {token}} is replaced by the value.
 * @param emailLink URL of the shop's page that confirms an e-mail address; {@code {token}} is replaced by the value.
 * @param validity Validity of tokens that the service creates.
 * @param storageSecret Secret of at least 32 characters with which values of tokens are encrypted while their messages
 *     are in the broker. Empty to remove them from the messages: the service then creates a token of its own for every
 *     mail.
 */
public record TokenSettings(
        @DefaultValue("") String passwordLink,
        @DefaultValue("") String emailLink,
        @DefaultValue("1h") Duration validity,
        @Nullable Secret storageSecret) {

    static final String PLACEHOLDER = "{token}";

    /** The shop's page that redeems a token. */
    public String linkFor(Purpose purpose) {
        return switch (purpose) {
            case EMAIL_VERIFICATION -> emailLink;
            case PASSWORD_RESET -> passwordLink;
        };
    }
}
