package io.integrationhub.emailnotifier.commercetools.customer;

import java.time.Instant;

/**
 * What happened to a customer's account, as far as the account itself does not show it.
 *
 * <p>The id of the message identifies it; repeated deliveries have the same.
 */
public sealed interface AccountEvent {

    String messageId();

    Instant at();

    /** The password was changed. */
    record PasswordChanged(String messageId, Instant at) implements AccountEvent {}

    /**
     * The e-mail address was changed.
     *
     * @param oldEmail where the mail goes; empty if the message did not contain it
     */
    record EmailChanged(String messageId, Instant at, String oldEmail) implements AccountEvent {

        /** Omits the address. */
        @Override
        public String toString() {
            return "EmailChanged[" + messageId + "]";
        }
    }
}
