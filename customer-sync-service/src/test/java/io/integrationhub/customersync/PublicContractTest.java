package io.integrationhub.customersync;

import static io.integrationhub.customersync.fakes.SampleCustomers.address;
import static io.integrationhub.customersync.fakes.SampleCustomers.sample;
import static io.integrationhub.customersync.fakes.SampleCustomers.with;
import static io.integrationhub.customersync.fakes.SampleCustomers.withAddresses;
import static io.integrationhub.customersync.fakes.SampleCustomers.withCustom;
import static io.integrationhub.customersync.fakes.SampleCustomers.withEmail;
import static io.integrationhub.customersync.fakes.SampleCustomers.withExternalId;
import static io.integrationhub.customersync.fakes.SampleCustomers.withGroups;
import static io.integrationhub.customersync.fakes.SampleCustomers.withStores;
import static io.integrationhub.customersync.fakes.SampleUnits.associate;
import static io.integrationhub.customersync.fakes.SampleUnits.company;
import static io.integrationhub.customersync.fakes.SampleUnits.division;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.address.AddressRole;
import io.integrationhub.customersync.commercetools.TestCustomers;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.ProfileField;
import io.integrationhub.customersync.fakes.CustomerWorld;
import io.integrationhub.customersync.fakes.FakeCustomerMaster;
import io.integrationhub.customersync.fakes.FakeLinks;
import io.integrationhub.customersync.fakes.FakeUnitLinks;
import io.integrationhub.customersync.fakes.FakeWaitingRecords;
import io.integrationhub.sandbox.commercetools.contract.ContractCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the service sends is held against the public OpenAPI document of commercetools, where that is present. */
class PublicContractTest {

    private final Tenant tenant =
            CustomerWorld.tenant(Map.of("custom-fields", "tier=string,limit=money", "on-inactive", "delete"));

    @Test
    void sendsNothingThatThePublicOpenApiForbids() {
        try (CustomerWorld world = new CustomerWorld()) {
            // Given
            ContractCheck contract = world.commercetools().checkAgainst(openApi());
            world.create("stores", "{'key':'de'}");
            world.create("associate-roles", "{'key':'buyer','permissions':[]}");
            CustomerImportFlow customers = TestFlows.of(new FakeCustomerMaster(), world, new FakeLinks());
            BusinessUnitImportFlow units = new BusinessUnitImportFlow(
                    (_, _) -> Optional.empty(),
                    TestCustomers.unitsAt(_ -> world.project()),
                    new FakeUnitLinks(),
                    new FakeWaitingRecords<>());
            Customer customer = withExternalId(
                    withStores(withGroups(withCustom(addressed(), Map.of("tier", "gold")), "pg-a"), "de"), "CRM:1");

            // When
            List<CustomerImportOutcome> outcomes = List.of(
                    customers.bring(tenant, with(customer, ProfileField.LAST_NAME, "Byron")),
                    customers.bring(tenant, changed(customer)));
            units.bring(tenant, company("sap-1", List.of(associate("4711", "buyer"))));
            units.bring(tenant, division("sap-2", "sap-1"));
            units.bring(tenant, company("sap-1", List.of()));

            // Then
            assertThat(outcomes).extracting(CustomerImportOutcome::code).containsExactly("created", "updated");
            assertThat(contract.findings()).isEmpty();
        }
    }

    private static Customer addressed() {
        return withAddresses(
                sample(),
                address("Hauptstr.", "1", AddressRole.DEFAULT_BILLING, AddressRole.SHIPPING),
                address("Allee", "7", AddressRole.DEFAULT_SHIPPING));
    }

    private static Customer changed(Customer customer) {
        Customer renamed = with(with(customer, ProfileField.LAST_NAME, ""), ProfileField.DATE_OF_BIRTH, "1815-12-10");
        return withEmail(
                withGroups(
                        withAddresses(
                                withCustom(
                                        renamed,
                                        Map.of("tier", "", "limit", Map.of("centAmount", 1, "currencyCode", "EUR"))),
                                address("Hauptstr.", "2", AddressRole.BILLING),
                                address("Weg", "3", AddressRole.DEFAULT_BILLING)),
                        "pg-b"),
                "neu@kunde.example");
    }

    private static Path openApi() {
        String root = System.getProperty("hub.root", "..");
        Path file = Path.of(System.getenv()
                        .getOrDefault(
                                "HUB_SHARED_DATA",
                                Path.of(root, "../shared/data").toString()))
                .resolve("commercetools-openapi/api/openapi.yaml");
        assumeThat(Files.isRegularFile(file))
                .as("The public OpenAPI document of commercetools is missing: set HUB_SHARED_DATA to its folder")
                .isTrue();
        return file;
    }
}
