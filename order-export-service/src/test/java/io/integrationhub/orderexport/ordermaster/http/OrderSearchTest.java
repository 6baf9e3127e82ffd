package io.integrationhub.orderexport.ordermaster.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.SampleOrders;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.ordermaster.OrderMasterFault;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse.Accepted;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse.Rejected;
import io.integrationhub.system.settings.Systems;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RealMappings;
import io.integrationhub.test.fakes.ScriptedSystem;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search returned counts only if it is the order that was searched for. */
class OrderSearchTest {

    /** Returns each order as it is in the body, so that the rows below show what the master says. */
    private static final String FIND_MAPPING = "body";

    private static final String OTHER = "other-shop";

    private final ScriptedSystem oms = new ScriptedSystem("oms");
    private final Order order = SampleOrders.order();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id     | [{'externalId': 'A', 'number': 'SO-1', 'id': 'OURS'}]",
                "id     | {'externalId': 'A', 'number': 'SO-1', 'id': 'OURS'}",
                "id     | [{'externalId': 'A', 'id': 'OURS'}]",
                "id     | [{'externalId': 'B', 'number': 'SO-1', 'id': 'other-shop'},"
                        + " {'externalId': 'A', 'number': 'SO-1', 'id': 'OURS'}]",
                "number | [{'externalId': 'A', 'number': 'SO-1', 'id': 'OURS'}]",
                "number | [{'externalId': 'A', 'number': 'SO-1'}]",
                "number | [{'externalId': 'B', 'number': 'SO-10'}, {'externalId': 'A', 'number': 'SO-1'}]"
            })
    void findsTheOrderItself(String findBy, String found) {
        // Given
        respond(found);

        // When
        OrderMasterResponse response = master().place(tenant(findBy), order);

        // Then
        assertThat(response).isEqualTo(new Accepted(new Receipt("A")));
        assertThat(oms.calls()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id     | []",
                "id     | {}",
                "id     | [{'externalId': 'B', 'number': 'SO-10', 'id': 'other-shop'}]",
                "id     | [{'externalId': 'B', 'id': 'other-shop'}]",
                "number | [{'externalId': 'B', 'number': 'SO-10'}]"
            })
    void placesAnOrderOfWhichOnlyOthersAreFound(String findBy, String found) {
        // Given
        respond(found);
        oms.responds(201, "{\"id\":\"NEW\"}");

        // When
        OrderMasterResponse response = master().place(tenant(findBy), order);

        // Then
        assertThat(response).isEqualTo(new Accepted(new Receipt("NEW")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id     | [{'externalId': 'B', 'number': 'SO-1', 'id': 'other-shop'}]",
                "number | [{'externalId': 'B', 'number': 'SO-1', 'id': 'other-shop'}]",
                "number | [{'externalId': 'B', 'number': 'SO-1'}, {'externalId': 'C', 'number': 'SO-1'}]"
            })
    void rejectsAnOrderWhoseNumberIsTaken(String findBy, String found) {
        // Given
        respond(found);

        // When
        OrderMasterResponse response = master().place(tenant(findBy), order);

        // Then
        assertThat(response)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.rejection().text())
                                .startsWith("NUMBER_TAKEN: the order master has other orders with the number SO-1: B"));
        assertThat(oms.calls()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id     | [{'externalId': 'A', 'number': 'SO-1'}]",
                "id     | [{'externalId': 'A'}]",
                "number | [{'externalId': 'A'}]",
                "number | ['A']",
                "number | [{'number': 'SO-1'}]"
            })
    void parksAnOrderIfTheSearchDoesNotSayWhoseOrderItFound(String findBy, String found) {
        // Given
        respond(found);

        // When
        // Then
        assertThatThrownBy(() -> master().place(tenant(findBy), order))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(OrderMasterFault.ORDER_MASTER_RESPONSE_UNREADABLE));
        assertThat(oms.calls()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"OURS, true", OTHER + ", false"})
    void locatesOnlyTheOrderItself(String id, boolean expected) {
        // Given
        respond("[{'externalId': 'A', 'number': 'SO-1', 'id': '" + id + "'}]");

        // When
        boolean found = master().find(tenant("id"), order).isPresent();

        // Then
        assertThat(found).isEqualTo(expected);
    }

    private void respond(String found) {
        oms.responds(200, found.replace('\'', '"').replace("OURS", order.id().value()));
    }

    private HttpOrderMaster master() {
        return new HttpOrderMaster((_, _) -> oms, HttpMappings.of(RealMappings.compiler()));
    }

    private static Tenant tenant(String findBy) {
        return BoundSections.with(
                SampleTenants.oms(Map.of()),
                BoundSections.entry(
                        HttpMasterSettings.SECTION, Map.of("find-by", findBy, "find-mapping", FIND_MAPPING)),
                BoundSections.entry(Systems.SECTION, Map.of()));
    }
}
