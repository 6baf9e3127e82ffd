package io.integrationhub.sandbox.cdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KlaviyoStandInTest {

    private static final String IMPORT = "/api/profile-import";
    private static final String PERSON =
            "{'data':{'type':'profile','attributes':{'email':'a@b.cd','external_id':'1','first_name':'%s'}}}";

    private static final String EVENTS = "/api/events";
    private static final String EVENT = "{'data':{'type':'event','attributes':{'properties':{},'unique_id':'1',"
            + "'metric':{'data':{'type':'metric','attributes':{'name':'%s'}}},"
            + "'profile':{'data':{'type':'profile','attributes':{'email':'a@b.cd'}}},%s}}}";

    private final KlaviyoStandIn klaviyo = KlaviyoStandIn.start(CdpClient.anyPort(), "pk_1");
    private final CdpClient client = new CdpClient(
            klaviyo,
            Map.of(
                    "Authorization", "Klaviyo-API-Key pk_1",
                    "revision", "2026-07-15",
                    "Content-Type", "application/vnd.api+json"));

    @AfterEach
    void stop() {
        klaviyo.close();
    }

    @Test
    void createsAndUpdatesOneProfile() {
        assertThat(client.status(IMPORT, PERSON.formatted("Jane"))).isEqualTo(201);
        assertThat(client.status(IMPORT, PERSON.formatted("Janet"))).isEqualTo(200);
        assertThat(klaviyo.profiles().values())
                .singleElement()
                .satisfies(profile ->
                        assertThat(profile.path("first_name").asString()).isEqualTo("Janet"));
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Klaviyo-API-Key other, 401",
        "revision, yesterday, 400",
        "Content-Type, application/json, 415"
    })
    void rejectsWrongHeaders(String header, String value, int status) {
        assertThat(client.with(header, value).status(IMPORT, PERSON.formatted("Jane")))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'email':'no address'                              | /data/attributes/email",
                "'email':'a@b.cd','phone_number':'030 123'         | /data/attributes/phone_number",
                "'email':'a@b.cd','phone_number':'+9991234567'     | /data/attributes/phone_number",
                "'email':'a@b.cd','shoe_size':42                   | /data/attributes/shoe_size"
            })
    void pointsToTheWrongField(String attributes, String pointer) {
        // When
        var response = client.send("POST", IMPORT, "{'data':{'type':'profile','attributes':{" + attributes + "}}}");

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"pointer\":\"" + pointer + "\"");
    }

    @Test
    void needsTheTimeOfHistoricalConsents() {
        String job = "{'data':{'type':'profile-subscription-bulk-create-job','attributes':{'historical_import':true,"
                + "'profiles':{'data':[{'type':'profile','attributes':{'email':'a@b.cd','subscriptions':{'email':"
                + "{'marketing':{'consent':'SUBSCRIBED'%s}}}}}]}}}}";

        assertThat(client.status("/api/profile-subscription-bulk-create-jobs", job.formatted("")))
                .isEqualTo(400);
        assertThat(client.status(
                        "/api/profile-subscription-bulk-create-jobs",
                        job.formatted(",'consented_at':'2024-05-01T10:00:00Z'")))
                .isEqualTo(202);
        assertThat(klaviyo.consent("email", "a@b.cd")).contains("SUBSCRIBED");
    }

    @Test
    void deletesAProfileByExactlyOneIdentifier() {
        // Given
        client.status(IMPORT, PERSON.formatted("Jane"));
        String job = "{'data':{'type':'data-privacy-deletion-job','attributes':{'profile':{'data':{'type':'profile',"
                + "'attributes':{%s}}}}}}";

        // When
        // Then
        assertThat(client.status("/api/data-privacy-deletion-jobs", job.formatted("")))
                .isEqualTo(400);
        assertThat(client.status("/api/data-privacy-deletion-jobs", job.formatted("'email':'a@b.cd'")))
                .isEqualTo(202);
        assertThat(klaviyo.profiles()).isEmpty();
    }

    @Test
    void recordsAnEventOncePerPersonMetricAndUniqueId() {
        assertThat(client.status(EVENTS, EVENT.formatted("Placed Order", "'value':12.5,'value_currency':'EUR'")))
                .isEqualTo(202);
        assertThat(client.status(EVENTS, EVENT.formatted("Placed Order", "'value':1,'value_currency':'EUR'")))
                .isEqualTo(202);
        assertThat(client.status(EVENTS, EVENT.formatted("Cancelled Order", "'backfill':true")))
                .isEqualTo(202);
        assertThat(klaviyo.events())
                .hasSize(2)
                .first()
                .satisfies(event ->
                        assertThat(event.at("/attributes/value").asString()).isEqualTo("12.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'value':'12.5','value_currency':'EUR'", "'value':12.5", "'time':'yesterday'"})
    void rejectsAMalformedEvent(String attributes) {
        assertThat(client.status(EVENTS, EVENT.formatted("Placed Order", attributes)))
                .isEqualTo(400);
        assertThat(klaviyo.events()).isEmpty();
    }
}
