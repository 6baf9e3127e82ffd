package io.integrationhub.customersync.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercetools.api.models.customer.Customer;
import com.commercetools.api.models.order.Order;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.SampleProfiles;
import io.integrationhub.customersync.cdp.Destination;
import io.integrationhub.customersync.cdp.ProfileDocument;
import io.integrationhub.customersync.cdp.UserIds;
import io.integrationhub.customersync.profile.Consent;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.ProfileId;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.test.golden.GoldenFile;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PersonReaderTest {

    private static final String HUB = "hub-client";

    private final Tenant tenant = SampleProfiles.tenant(Map.of(
            "custom-fields-excluded", "note",
            "custom-field-names.shoesize", "shoe_size",
            "consents.email.field", "newsletter",
            "consents.email.time-field", "newsletterSince",
            "consents.sms.field", "texts"));

    @Test
    void readsACustomer() {
        // When
        Person person = read(customer("+49 30 123456", "shop"));

        // Then
        GoldenFile.of(PersonReaderTest.class, "customer.json")
                .matchesJson(new JsonMapper()
                        .writeValueAsString(ProfileDocument.of(new UserIds(new Destination(tenant, Target.CDP)), person)
                                .fields()));
        assertThat(person.consents())
                .containsExactly(
                        new Consent("email", true, Optional.of(Instant.parse("2024-05-01T10:00:00Z"))),
                        new Consent("sms", false, Optional.empty()));
        assertThat(person.findings()).isEmpty();
    }

    @Test
    void keepsACustomerWhosePhoneNumberIsUnusable() {
        // When
        Person person = read(customer("call me", "shop"));

        // Then
        assertThat(person.phone()).isEmpty();
        assertThat(person.findings())
                .singleElement()
                .asString()
                .contains("phone number")
                .doesNotContain("call me");
    }

    @Test
    void recognizesACustomerWhomOnlyTheHubHasWritten() {
        assertThat(read(customer("", HUB)).origin().writtenByHubOnly()).isTrue();
        assertThat(read(customer("", "shop")).origin().writtenByHubOnly()).isFalse();
    }

    @Test
    void readsAGuestFromAnOrder() {
        // Given
        String order = """
                {"id": "o-1", "version": 3, "createdAt": "2026-10-01T08:00:00.000Z",
                 "lastModifiedAt": "2026-10-02T08:00:00.000Z", "customerEmail": "Gina@example.com", "locale": "de",
                 "shippingAddress": {"firstName": "Gina", "lastName": "Guest", "country": "DE", "phone": "030 123456"}%s}
                """;

        // When
        Optional<Person> guest = reader().readGuest(JsonUtils.fromJsonString(order.formatted(""), Order.class));
        Optional<Person> customer =
                reader().readGuest(JsonUtils.fromJsonString(order.formatted(", \"customerId\": \"c-1\""), Order.class));

        // Then
        assertThat(customer).isEmpty();
        assertThat(guest).get().satisfies(person -> {
            assertThat(person.id()).isEqualTo(ProfileId.guest(SampleProfiles.hash("gina@example.com")));
            assertThat(person.name().full()).isEqualTo("Gina Guest");
            assertThat(person.phone()).isPresent();
        });
    }

    private Person read(String json) {
        return reader().read(JsonUtils.fromJsonString(json, Customer.class));
    }

    private PersonReader reader() {
        return PersonReader.of(tenant, HUB);
    }

    private static String customer(String phone, String client) {
        return """
                {"id": "c-1", "version": 1, "createdAt": "2026-10-01T08:00:00.000Z",
                 "lastModifiedAt": "2026-10-01T08:00:00.000Z",
                 "createdBy": {"clientId": "%2$s"}, "lastModifiedBy": {"clientId": "%2$s"},
                 "customerNumber": "C-1", "key": "jane", "externalId": "CRM-7", "email": "Jane@example.com",
                 "isEmailVerified": true, "title": "Dr.", "salutation": "Ms.", "firstName": "Jane", "middleName": "Q.",
                 "lastName": "Doe", "dateOfBirth": "1990-01-02", "companyName": "Doe Ltd.", "vatId": "DE123456789",
                 "locale": "de-DE", "stores": [{"typeId": "store", "key": "de"}],
                 "customerGroupAssignments": [
                   {"customerGroup": {"typeId": "customer-group", "id": "g-1", "obj": {"id": "g-1", "key": "gold"}}}],
                 "addresses": [
                   {"id": "a-1", "key": "home", "firstName": "Jane", "lastName": "Doe", "streetName": "Hauptstr.",
                    "streetNumber": "1", "postalCode": "10115", "city": "Berlin", "country": "DE", "phone": "%1$s"},
                   {"id": "a-2", "company": "Doe Ltd.", "streetName": "Market Street", "additionalStreetInfo": "2nd floor",
                    "postalCode": "1010", "city": "Wien", "country": "AT"}],
                 "defaultBillingAddressId": "a-1", "billingAddressIds": ["a-1"],
                 "defaultShippingAddressId": "a-2", "shippingAddressIds": ["a-2"],
                 "custom": {"type": {"typeId": "type", "id": "t-1"}, "fields": {
                   "shoeSize": 42, "note": "internal", "newsletter": true, "texts": false,
                   "newsletterSince": "2024-05-01T12:00:00.000+02:00", "tags": ["a", "b"]}}}
                """.formatted(phone, client);
    }
}
