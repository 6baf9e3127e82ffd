package io.integrationhub.customersync.broker;

import static io.integrationhub.customersync.fakes.SampleCustomers.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.CustomerImportFlow;
import io.integrationhub.customersync.TestFlows;
import io.integrationhub.customersync.broker.InboundItems.Source;
import io.integrationhub.customersync.customermaster.CustomerRecords;
import io.integrationhub.customersync.fakes.CustomerWorld;
import io.integrationhub.customersync.fakes.FakeCustomerMaster;
import io.integrationhub.customersync.fakes.FakeLinks;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.system.inbound.InboundDocument;
import io.integrationhub.test.fakes.RealMappings;
import io.integrationhub.test.fakes.RecordingRecordPublisher;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerMessageHandlerTest {

    private static CustomerWorld world;

    private final CustomerRecords customers = CustomerRecords.of(RealMappings.compiler(), InstantSource.system());
    private final RecordingRecordPublisher publisher = new RecordingRecordPublisher();
    private final FakeCustomerMaster master = new FakeCustomerMaster();

    @BeforeAll
    static void start() {
        world = new CustomerWorld();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void newProject() {
        world.newProject();
    }

    @Test
    void splitsAListOfDoorbellsAndReadsEachFromTheMaster() {
        // Given
        Tenant tenant = CustomerWorld.tenant(Map.of("messages", "doorbells"));
        master.add(of("1", "a@b.example"));

        // When
        Ending split = handle(tenant, "customers", "[{\"number\": \"1\"}, {\"number\": \"2\"}]", Map.of());
        OutboundRecord first = publisher.records().getFirst();
        Ending ending = handle(tenant, first.key(), new String(first.body(), StandardCharsets.UTF_8), first.headers());

        // Then
        assertThat(split.outcome()).isEqualTo("split");
        assertThat(publisher.records()).extracting(OutboundRecord::key).containsExactly("1", "2");
        assertThat(ending.outcome()).isEqualTo("created");
    }

    @Test
    void splitsAListAfterAByteOrderMarkAndBlanks() {
        // When
        Ending split = handle(
                CustomerWorld.tenant(Map.of()),
                "customers",
                "\ufeff \r\n[{\"number\": \"1\"}, {\"number\": \"2\"}]",
                Map.of());

        // Then
        assertThat(split.outcome()).isEqualTo("split");
        assertThat(publisher.records()).extracting(OutboundRecord::key).containsExactly("1", "2");
    }

    @Test
    void takesACustomerOfAFileAsItIs() {
        // Given
        Tenant tenant = CustomerWorld.tenant(Map.of("messages", "doorbells"));
        InboundItems items = CustomerMessageHandler.items(customers, publisher);
        items.publish(
                tenant,
                Source.FILE,
                "customers.json",
                List.of(new InboundDocument(Map.of("number", "1", "email", "a@b.example"), "customers.json, item 1")));
        OutboundRecord published = publisher.records().getFirst();

        // When
        Ending ending = handle(
                tenant, published.key(), new String(published.body(), StandardCharsets.UTF_8), published.headers());

        // Then
        assertThat(ending.outcome()).isEqualTo("created");
        assertThat(world.customer().path("email").asString()).isEqualTo("a@b.example");
    }

    @Test
    void doesNotReadTheContentOfADoorbell() {
        // Given
        Tenant tenant = CustomerWorld.tenant(Map.of("messages", "doorbells"));
        master.add(of("1", "a@b.example"));

        // When, Then
        assertThat(handle(tenant, "1", "<customer/>", Map.of()).outcome()).isEqualTo("created");
    }

    @Test
    void rejectsAKeyThatIsNoNumber() {
        // Given
        Tenant tenant = CustomerWorld.tenant(Map.of("messages", "doorbells"));

        // When, Then
        assertThatThrownBy(() -> handle(tenant, " ", "{}", Map.of()))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(CustomerMessageFault.CUSTOMER_MESSAGE_MALFORMED));
    }

    @Test
    void namesTheOtherCustomerOfAConflict() {
        // Given
        Tenant tenant = CustomerWorld.tenant(Map.of());
        CustomerMessageHandler handler = handler(tenant);
        handler.handle(message(tenant, "1", "{\"number\": \"1\", \"email\": \"a@b.example\"}", Map.of()));

        // When, Then
        assertThatThrownBy(() -> handler.handle(
                        message(tenant, "2", "{\"number\": \"2\", \"email\": \"A@b.example\"}", Map.of())))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(CustomerMessageFault.CUSTOMER_CONFLICT))
                .hasMessage("customer 2: another customer has the e-mail address, customer number 1");
    }

    private Ending handle(Tenant tenant, String key, String body, Map<String, String> headers) {
        return handler(tenant).handle(message(tenant, key, body, headers));
    }

    private CustomerMessageHandler handler(Tenant tenant) {
        CustomerImportFlow flow = TestFlows.of(master, world, new FakeLinks());
        return new CustomerMessageHandler(flow, customers, publisher, new Tenants(List.of(tenant)));
    }

    private static InboundRecord message(Tenant tenant, String key, String body, Map<String, String> headers) {
        return new InboundRecord(
                tenant.id(), key, body.getBytes(StandardCharsets.UTF_8), headers, Instant.EPOCH, "correlation-1");
    }
}
