package io.integrationhub.commercetools.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.commercetools.api.models.channel.ChannelRoleEnum;
import com.commercetools.api.models.type.CustomFields;
import com.commercetools.api.models.type.ResourceTypeId;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.client.TestProjects;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Provisioning on first use against a commercetools that checks what it is sent. */
class ProvisionedFieldsTest {

    private static final Tenant ACME = new Tenant(new TenantId("acme"), Map.of());
    private static final Map<String, String> VALUES = Map.of("hubNote", "seen");

    private final AtomicInteger projectUses = new AtomicInteger();
    private CommercetoolsStandIn commercetools;
    private Project project;
    private ProvisionedFields fields;

    @BeforeEach
    void start() {
        commercetools = CommercetoolsStandIn.start(0);
        commercetools.createProject("acme-prod", "id", "s3cret", List.of("manage_project"));
        project = TestProjects.at("acme-prod", commercetools.baseUrl());
        fields = Provisioning.fieldsOn(
                ResourceTypeId.ORDER,
                this::project,
                _ -> HubType.of("hub-order", "Integration Hub").withText("hubNote", "Note"));
    }

    @AfterEach
    void stop() {
        commercetools.close();
    }

    @Test
    void createsTheHubsTypeForAResourceWithoutOne() {
        // When
        FieldChanges changes = fields.changes(ACME, (CustomFields) null, VALUES);

        // Then
        assertThat(changes).isEqualTo(new FieldChanges.SetType("hub-order", Map.copyOf(VALUES)));
        assertThat(type().path("key").asString()).isEqualTo("hub-order");
        assertThat(type().at("/fieldDefinitions/0/name").asString()).isEqualTo("hubNote");
    }

    @Test
    void addsTheFieldsToTheTypeOfAResource() {
        // Given
        String id = new Provisioning(project)
                .type(HubType.of("own", "Own").withText("colour", "Colour").draft(ResourceTypeId.ORDER))
                .getId();

        // When
        FieldChanges changes = fields.changes(ACME, resource(id), VALUES);

        // Then
        assertThat(changes).isEqualTo(new FieldChanges.SetFields(Map.of("hubNote", Optional.of("seen"))));
        assertThat(type().path("fieldDefinitions")).hasSize(2);
    }

    @Test
    void asksCommercetoolsOncePerType() {
        // Given
        fields.changes(ACME, (CustomFields) null, VALUES);
        String id = type().path("id").asString();

        // When
        fields.changes(ACME, (CustomFields) null, VALUES);
        fields.changes(ACME, resource(id), VALUES);

        // Then
        assertThat(projectUses).hasValue(1);
        assertThat(fields.areProvisioned(ACME, Optional.empty())).isTrue();
        assertThat(fields.areProvisioned(ACME, Optional.of(id))).isTrue();
    }

    @Test
    void provisionsNothingWhileNothingChanges() {
        // When
        fields.changes(ACME, (CustomFields) null, Map.of("hubNote", ""));

        // Then
        assertThat(projectUses).hasValue(0);
        assertThat(fields.areProvisioned(ACME, Optional.empty())).isFalse();
    }

    @Test
    void triesAgainAfterAFailure() {
        // Given
        new Provisioning(project).type(HubType.of("hub-order", "Other").draft(ResourceTypeId.CUSTOMER));

        // When
        assertThatExceptionOfType(PermanentFault.class)
                .isThrownBy(() -> fields.provisionType(ACME))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(CommercetoolsFault.COMMERCETOOLS_REFUSED));

        // Then
        assertThat(fields.areProvisioned(ACME, Optional.empty())).isFalse();
    }

    @Test
    void createsAChannelOnce() {
        // Given
        ProvisionedChannels channels = Provisioning.channels(ChannelRoleEnum.ORDER_EXPORT, this::project);

        // When
        String id = channels.idOf(ACME.id(), "hub");
        String again = channels.idOf(ACME.id(), "hub");

        // Then
        assertThat(again).isEqualTo(id);
        assertThat(projectUses).hasValue(1);
        assertThat(commercetools
                        .all("acme-prod", "channel")
                        .getFirst()
                        .at("/roles/0")
                        .asString())
                .isEqualTo("OrderExport");
    }

    private Project project(TenantId tenant) {
        projectUses.incrementAndGet();
        return project;
    }

    private ObjectNode type() {
        assertThat(commercetools.all("acme-prod", "type")).hasSize(1);
        return commercetools.all("acme-prod", "type").getFirst();
    }

    private static JsonNode resource(String typeId) {
        return new JsonMapper()
                .readTree(
                        "{\"custom\":{\"type\":{\"typeId\":\"type\",\"id\":\"%s\"},\"fields\":{}}}".formatted(typeId));
    }
}
