package io.integrationhub.emailnotifier.ledger;

import io.integrationhub.stream.erasure.ErasedPerson;
import io.integrationhub.stream.erasure.PersonalDataStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Removes from the ledger to whom the mails about an erased person's account and orders went, which are hashes that can
 * be guessed. The mails themselves stay recorded, so that none is sent again.
 *
 * @param jdbc the service's database
 */
record MailPersonalData(JdbcClient jdbc) implements PersonalDataStore {

    private static final String ERASE = """
        update mail set recipient_hash = '', snapshot = '{}'
        where tenant = :tenant and subject in (:keys) and recipient_hash <> ''
        """;

    @Override
    public String name() {
        return "mails";
    }

    @Override
    public int erase(ErasedPerson person) {
        return person.keys().isEmpty()
                ? 0
                : jdbc.sql(ERASE)
                        .param("tenant", person.tenant().value())
                        .param("keys", person.keys())
                        .update();
    }
}
