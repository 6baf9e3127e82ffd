package io.integrationhub.customersync.commercetools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.customersync.commercetools.CustomerQuery.Condition;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.ExistingCustomer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CombinedSearchTest {

    private final List<Collection<Condition>> queries = new CopyOnWriteArrayList<>();
    private final CombinedSearch search = new CombinedSearch(this::query);
    private boolean isDown;

    private List<ExistingCustomer> query(Collection<Condition> conditions) {
        queries.add(conditions);
        if (isDown) {
            throw new IllegalStateException("down");
        }
        if (conditions.stream().anyMatch(condition -> condition.value().equals("350"))) {
            throw new PermanentFault(() -> "REJECTED", "350 cannot be searched by");
        }
        return conditions.stream()
                .filter(condition -> condition.field().equals("key"))
                .map(condition -> existing(condition.value()))
                .toList();
    }

    @Test
    void answersManySearchesWithFewRequests() throws Exception {
        // Given
        List<Future<List<ExistingCustomer>>> found = new ArrayList<>();

        // When
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(400, 700).forEach(number -> found.add(executor.submit(() -> search.find(lookup(number)))));
        }

        // Then
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).get()).extracting(ExistingCustomer::id).containsExactly("id-" + (i + 400));
        }
        assertThat(queries).hasSizeLessThan(30);
    }

    @Test
    void searchesByTheOtherConditionsOnlyIfNeeded() {
        // When
        search.find(lookup(100));
        search.find(new CustomerLookup(lookup(200).identity(), Optional.empty(), true));

        // Then
        assertThat(queries).hasSize(3);
        assertThat(queries.getLast())
                .extracting(Condition::field)
                .containsExactly("customerNumber", "externalId", "lowercaseEmail");
    }

    @Test
    void aSearchThatIsRejectedFailsAlone() throws Exception {
        // Given
        Map<Integer, Future<List<ExistingCustomer>>> found = new TreeMap<>();

        // When
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(300, 400)
                    .forEach(number -> found.put(number, executor.submit(() -> search.find(lookup(number)))));
        }

        // Then
        assertThatThrownBy(() -> found.get(350).get()).hasRootCauseMessage("350 cannot be searched by");
        found.remove(350);
        for (Future<List<ExistingCustomer>> each : found.values()) {
            assertThat(each.get()).hasSize(1);
        }
        assertThat(queries).hasSizeLessThan(40);
    }

    @Test
    void passesOnAFailureAndSearchesAgainLater() {
        // Given
        isDown = true;

        // When, Then
        assertThatThrownBy(() -> search.find(lookup(100))).hasMessage("down");
        isDown = false;
        assertThat(search.find(lookup(100))).hasSize(1);
    }

    private static CustomerLookup lookup(int number) {
        Customer.Identity identity = Customer.Identity.of(
                new CustomerNumber(String.valueOf(number)),
                Optional.of("CRM:" + number),
                Optional.of(number + "@Kunde.example"));
        return new CustomerLookup(identity, Optional.empty(), false);
    }

    private static ExistingCustomer existing(String key) {
        return new ExistingCustomer(
                new ExistingCustomer.Identity(
                        "id-" + key, 1, Optional.of(key), Optional.empty(), Optional.empty(), key + "@other.example"),
                Map.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                Optional.empty());
    }
}
