package io.integrationhub.orderexport.ordermaster.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.SampleOrders;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.commercetools.mapping.PublicOrders;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.ordermaster.OrderMasterFault;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse.Accepted;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse.Rejected;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.settings.Systems;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RealMappings;
import io.integrationhub.test.fakes.ScriptedSystem;
import io.integrationhub.test.golden.GoldenFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class HttpOrderMasterTest {

    static final List<String> ORDERS = PublicOrders.NAMES;

    private static final Mappings MAPPINGS = RealMappings.compiler();
    private static final Map<String, String> HONORS_KEYS = Map.of("oms.idempotency-header", "Idempotency-Key");
    private static final String CREATED = "{\"id\":\"OMS-1\",\"number\":\"SO-1\"}";

    private final ScriptedSystem oms = new ScriptedSystem("oms");
    private final Order order = SampleOrders.order();

    @ParameterizedTest
    @FieldSource("ORDERS")
    void sendsTheNeutralProtocol(String name) {
        // Given
        oms.responds(201, CREATED);

        // When
        master().place(tenant(HONORS_KEYS, Map.of()), PublicOrders.order(name));

        // Then
        String body = new String(oms.calls().getFirst().body(), StandardCharsets.UTF_8);
        GoldenFile.of(HttpOrderMasterTest.class, name + ".oms.json").matchesJson(body);
    }

    @Test
    void placesAnOrderOfSeveralMegabytes() {
        // Given
        oms.responds(201, CREATED);
        Order large = new Order(
                order.id(),
                1,
                order.number(),
                order.lastModifiedAt(),
                SampleOrders.content("Berlin".repeat(200_000)),
                order.status(),
                Optional.empty());

        // When
        OrderMasterResponse response = master().place(tenant(HONORS_KEYS, Map.of()), large);

        // Then
        assertThat(response).isInstanceOf(Accepted.class);
        assertThat(oms.calls().getFirst().body()).hasSizeGreaterThan(2_000_000);
    }

    @Test
    void placesAtOnceIfKeysAreHonored() {
        // Given
        oms.responds(201, CREATED);

        // When
        OrderMasterResponse response = master().place(tenant(HONORS_KEYS, Map.of()), order);

        // Then
        assertThat(response).isEqualTo(new Accepted(new Receipt("OMS-1")));
        assertThat(oms.calls()).singleElement().satisfies(call -> {
            assertThat(call.idempotencyKey()).contains(SampleOrders.ID.value());
            assertThat(call.idempotent()).isTrue();
        });
    }

    @Test
    void searchesForTheOrderFirstIfKeysAreNotHonored() {
        // Given
        oms.responds(200, "{\"orders\":[]}").responds(201, CREATED);

        // When
        OrderMasterResponse response = master().place(tenant(Map.of(), Map.of()), order);

        // Then
        assertThat(response).isEqualTo(new Accepted(new Receipt("OMS-1")));
        assertThat(oms.calls()).extracting(SystemCall::path).containsExactly("/api/orders?number=SO-1", "/api/orders");
        assertThat(oms.calls().getLast().idempotent()).isFalse();
    }

    @Test
    void placesNoSecondOrderIfTheFirstIsFound() {
        // Given
        oms.responds(200, """
                {"orders": [{"id": "OMS-7", "number": "SO-1", "commercetoolsId": "%s"}]}""".formatted(order.id()));

        // When
        OrderMasterResponse response = master().place(tenant(Map.of(), Map.of()), order);

        // Then
        assertThat(response).isEqualTo(new Accepted(new Receipt("OMS-7")));
    }

    @ParameterizedTest
    @CsvSource({"400, {}", "200, <html>we are back soon</html>", "302, ''"})
    void doesNotMistakeAFailedSearchForAMissingOrder(int status, String body) {
        // Given
        oms.responds(status, body);
        Tenant tenant = tenant(Map.of(), Map.of());

        // When
        Throwable failure = catchThrowable(() -> master().place(tenant, order));

        // Then
        assertThat(failure)
                .isInstanceOf(PermanentFault.class)
                .hasMessageContaining("does not say whether the master has it");
        assertThat(oms.calls()).hasSize(1);
    }

    @Test
    void placesAnOrderThatIsNotFound() {
        // Given
        oms.responds(404, "<html>not found</html>").responds(201, CREATED);

        // When
        OrderMasterResponse response = master().place(tenant(Map.of(), Map.of()), order);

        // Then
        assertThat(response).isEqualTo(new Accepted(new Receipt("OMS-1")));
    }

    @Test
    void readsTheReasonOfARejection() {
        // Given
        oms.responds(422, "{\"error\":{\"code\":\"UNKNOWN_SKU\",\"message\":\"we do not sell SKU-1\"}}");

        // When
        OrderMasterResponse response = master().place(tenant(HONORS_KEYS, Map.of()), order);

        // Then
        assertThat(response).isEqualTo(new Rejected(new Rejection("UNKNOWN_SKU", "we do not sell SKU-1")));
    }

    @Test
    void masksPersonalDataInTheReasonOfARejection() {
        // Given
        oms.responds(
                422, "{\"error\":{\"code\":\"BLOCKED\",\"message\":\"Anna Beispiel, anna@example.org, owes us\"}}");

        // When
        OrderMasterResponse response = master().place(tenant(HONORS_KEYS, Map.of()), order);

        // Then
        assertThat(response).isEqualTo(new Rejected(new Rejection("BLOCKED", "***, ***, owes us")));
    }

    @Test
    void readsARejectionWithoutAReason() {
        // Given
        oms.responds(400, "<html>no</html>");

        // When
        OrderMasterResponse response = master().place(tenant(HONORS_KEYS, Map.of()), order);

        // Then
        assertThat(response).isEqualTo(new Rejected(new Rejection("", "status 400 without a reason")));
    }

    @Test
    void doesNotMistakeASuccessWithoutAnIdForAReceipt() {
        // Given
        oms.responds(200, "{}");

        // When
        // Then
        assertThatThrownBy(() -> master().place(tenant(HONORS_KEYS, Map.of()), order))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(OrderMasterFault.ORDER_MASTER_RESPONSE_UNREADABLE));
    }

    @Test
    void amendsAndCancelsByTheExternalId() {
        // Given
        oms.responds(200, CREATED).responds(200, CREATED);
        HttpOrderMaster master = master();
        Tenant tenant = tenant(HONORS_KEYS, Map.of());

        // When
        master.amend(tenant, order, new Receipt("OMS/1"));
        master.cancel(tenant, order, new Receipt("OMS/1"));

        // Then
        assertThat(oms.calls())
                .extracting(call -> call.method() + " " + call.path())
                .containsExactly("PUT /api/orders/OMS%2F1", "POST /api/orders/OMS%2F1/cancel");
    }

    @Test
    void rejectsAChangeThatTheMasterDoesNotSupport() {
        // Given
        Tenant tenant = tenant(HONORS_KEYS, Map.of("amend-path", "", "cancel-path", ""));

        // When
        OrderMasterResponse change = master().amend(tenant, order, new Receipt("OMS-1"));
        OrderMasterResponse cancellation = master().cancel(tenant, order, new Receipt("OMS-1"));

        // Then
        assertThat(List.of(change, cancellation))
                .allSatisfy(response -> assertThat(response)
                        .isInstanceOfSatisfying(
                                Rejected.class,
                                it -> assertThat(it.rejection().code()).isEqualTo("CHANGE_UNSUPPORTED")));
    }

    @Test
    void reportsEveryMistakeInItsSettings() {
        // Given
        Map<String, String> wrong = Map.of(
                "place-path", "orders",
                "amend-method", "SEND",
                "cancel-path", "/orders/{ref}",
                "find-path", "",
                "order-mapping", "{ \"a\": ",
                "response-mapping", "preset:no/such");

        // When
        List<String> findings = findings(tenant(Map.of(), wrong));

        // Then
        assertThat(findings)
                .anyMatch(finding -> finding.startsWith("order-export.http.place-path 'orders' does not start"))
                .anyMatch(finding -> finding.startsWith("order-export.http.amend-method 'SEND'"))
                .anyMatch(finding -> finding.startsWith("order-export.http.cancel-path '/orders/{ref}' has an unknown"))
                .anyMatch(finding -> finding.startsWith("order-export.http.find-path is empty and oms honors no"))
                .anyMatch(finding -> finding.contains("order-export.http.order-mapping, line 1, column"))
                .anyMatch(finding -> finding.contains("there is no preset 'no/such'"))
                .hasSize(6);
    }

    private static List<String> findings(Tenant tenant) {
        List<String> findings = new ArrayList<>();
        new HttpMasterSettingsCheck(HttpMappings.of(MAPPINGS))
                .check(
                        tenant,
                        tenant.section(HttpMasterSettings.SECTION),
                        (property, problem) -> findings.add(property + " " + problem));
        return findings;
    }

    private HttpOrderMaster master() {
        return new HttpOrderMaster((_, _) -> oms, HttpMappings.of(MAPPINGS));
    }

    private static Tenant tenant(Map<String, String> systems, Map<String, String> http) {
        return BoundSections.with(
                SampleTenants.oms(Map.of()),
                BoundSections.entry(HttpMasterSettings.SECTION, http),
                BoundSections.entry(Systems.SECTION, systems));
    }
}
