package io.integrationhub.commercetools.client;

import static io.integrationhub.commercetools.client.Calls.create;
import static io.integrationhub.commercetools.client.Calls.permanentFault;
import static io.integrationhub.commercetools.client.Calls.read;
import static io.integrationhub.commercetools.client.Calls.transientFault;
import static io.integrationhub.commercetools.client.ScriptedProject.dripping;
import static io.integrationhub.commercetools.client.ScriptedProject.error;
import static io.integrationhub.commercetools.client.ScriptedProject.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.CommercetoolsError;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailedRequestTest {

    private ScriptedProject commercetools;

    @BeforeEach
    void start() throws IOException {
        commercetools = new ScriptedProject();
    }

    @AfterEach
    void stop() {
        commercetools.close();
    }

    @Test
    @Timeout(60)
    void keepsTheDeadlineIfABodyDrips() {
        // Given
        commercetools.respondsWith(dripping());
        Project project = commercetools.project(Duration.ofMillis(800));

        // When
        TransientFault fault = transientFault(() -> create(project));

        // Then
        assertThat(fault.code()).isEqualTo(CommercetoolsFault.COMMERCETOOLS_UNREACHABLE);
    }

    @Test
    void pausesTheTenantIfItsApiClientIsRejected() {
        // Given
        commercetools.respondsToTokenRequestsWith(
                error(401, "invalid_client", "Please provide valid client credentials"));
        Project project = commercetools.project();

        // When
        List<TransientFault> faults = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            faults.add(transientFault(() -> read(project)));
        }

        // Then
        assertThat(faults.getFirst().code()).isEqualTo(CommercetoolsFault.COMMERCETOOLS_FORBIDDEN);
        assertThat(faults.getFirst()).hasMessageContaining("check client-id, client-secret, scopes");
        assertThat(faults.getLast().outageOf()).contains("commercetools");
        assertThat(commercetools.requests).isEmpty();
    }

    @Test
    void namesTheMissingScope() {
        // Given
        commercetools.respondsWith(error(
                403,
                "insufficient_scope",
                "Insufficient scope. One of the following scopes is missing:" + " manage_orders:acme-prod"));

        // When
        TransientFault fault = transientFault(() -> read(commercetools.project()));

        // Then
        assertThat(fault.code()).isEqualTo(CommercetoolsFault.COMMERCETOOLS_FORBIDDEN);
        assertThat(fault.outageOf()).contains("commercetools");
        assertThat(fault)
                .hasMessage("commercetools responded 403 insufficient_scope to GET channels: "
                        + "the API client needs one of the scopes manage_orders");
    }

    @Test
    void takesAServerThatLacksARouteNeitherForNotThereNorForAnAnswer() {
        // Given
        commercetools.respondsWith(error(501, "NotImplementedByStandIn", "The stand-in does not implement it"));
        Project project = commercetools.project();

        // When
        TransientFault fault = transientFault(() -> create(project));

        // Then
        assertThat(fault.code()).isEqualTo(CommercetoolsFault.COMMERCETOOLS_FAILED);
    }

    @Test
    void doesNotStopOtherRequestsForAMissingScope() {
        // Given
        Project project = commercetools.project();
        for (int i = 0; i < 20; i++) {
            commercetools.respondsWith(error(403, "insufficient_scope", "view_project_settings is missing"));
            transientFault(() -> read(project));
        }
        commercetools.respondsWith(error(403, "AssociateMissingPermission", "No permission"));

        // When
        PermanentFault fault = permanentFault(() -> read(project));

        // Then
        assertThat(fault.code()).isEqualTo(CommercetoolsFault.COMMERCETOOLS_FORBIDDEN);
    }

    @Test
    void neverRepeatsPersonalDataOfAnError() {
        // Given
        commercetools.respondsWith(json(400, """
                        {"statusCode":400,"message":"There is already a customer with anna@example.com",
                         "errors":[{"code":"DuplicateField","field":"email","duplicateValue":"anna@example.com",
                                    "message":"There is already a customer with anna@example.com"}]}\
                        """));

        // When
        PermanentFault fault = permanentFault(() -> create(commercetools.project()));

        // Then
        assertThat(fault).hasMessage("commercetools responded 400 DuplicateField (email) to POST channels");
        assertThat(CommercetoolsError.behind(fault))
                .hasValueSatisfying(
                        error -> assertThat(error.has("DuplicateField")).isTrue());
        assertThat(stackTrace(fault)).doesNotContain("anna");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409})
    void treatsAnErrorThatIsNotCommercetoolsOwnAsAFailure(int status) {
        // Given
        commercetools.respondsWith(json(status, "<html>Blocked</html>"));

        // When
        TransientFault fault = transientFault(() -> create(commercetools.project()));

        // Then
        assertThat(fault.code()).isEqualTo(CommercetoolsFault.COMMERCETOOLS_FAILED);
    }

    @Test
    void failsFastWhileNothingListens() {
        // Given
        Project project = commercetools.unreachable();

        // When
        TransientFault fault = transientFault(() -> read(project));
        TransientFault next = transientFault(() -> read(project));

        // Then
        assertThat(fault.code()).isEqualTo(CommercetoolsFault.COMMERCETOOLS_UNREACHABLE);
        assertThat(fault.outageOf()).contains("commercetools");
        assertThat(next).hasMessageContaining("nothing is sent while its circuit is open");
        assertThat(next.outageOf()).contains("commercetools");
    }

    private static String stackTrace(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
