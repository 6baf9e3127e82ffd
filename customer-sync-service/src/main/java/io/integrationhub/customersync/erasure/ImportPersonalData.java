package io.integrationhub.customersync.erasure;

import io.integrationhub.stream.erasure.ErasedPerson;
import io.integrationhub.stream.erasure.PersonalDataStore;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes what is kept about a person who came from a master: states that wait, and the link between both sides.
 *
 * @param jdbc the service's database
 */
record ImportPersonalData(JdbcClient jdbc) implements PersonalDataStore {

    private static final List<String> DELETIONS = List.of(
            "delete from waiting_reference where tenant = :tenant and kind = 'customer' and id in (:keys)",
            "delete from waiting_record where tenant = :tenant and kind = 'customer' and id in (:keys)",
            "delete from customer_link where tenant = :tenant and (number in (:keys) or customer_id in (:keys))");

    @Override
    public String name() {
        return "customers-of-the-master";
    }

    @Override
    public int erase(ErasedPerson person) {
        return person.keys().isEmpty()
                ? 0
                : DELETIONS.stream()
                        .mapToInt(statement -> jdbc.sql(statement)
                                .param("tenant", person.tenant().value())
                                .param("keys", person.keys())
                                .update())
                        .sum();
    }
}
