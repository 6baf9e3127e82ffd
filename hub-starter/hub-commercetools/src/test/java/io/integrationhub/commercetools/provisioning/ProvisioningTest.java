package io.integrationhub.commercetools.provisioning;

import static io.integrationhub.commercetools.client.ScriptedProject.error;
import static io.integrationhub.commercetools.client.ScriptedProject.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.commercetools.api.models.channel.ChannelRoleEnum;
import com.commercetools.api.models.type.FieldDefinition;
import com.commercetools.api.models.type.ResourceTypeId;
import com.commercetools.api.models.type.TypeDraft;
import com.commercetools.api.models.type.TypeTextInputHint;
import io.integrationhub.commercetools.client.ScriptedProject;
import io.integrationhub.core.fault.PermanentFault;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Provisioning against scripted responses of commercetools. */
class ProvisioningTest {

    private static final String CHANNEL = "{\"id\":\"c-1\",\"version\":3,\"key\":\"hub\",\"roles\":[\"%s\"]}";
    private static final String TYPE =
            "{\"id\":\"t-1\",\"version\":2,\"key\":\"hub-order\",\"resourceTypeIds\":[\"%s\"],"
                    + "\"fieldDefinitions\":[{\"name\":\"%s\",\"type\":{\"name\":\"%s\"}}]}";

    private ScriptedProject commercetools;
    private Provisioning provisioning;

    @BeforeEach
    void start() throws IOException {
        commercetools = new ScriptedProject();
        provisioning = new Provisioning(commercetools.project());
    }

    @AfterEach
    void stop() {
        commercetools.close();
    }

    @Test
    void doesNotChangeAChannelThatHasTheRole() {
        // Given
        commercetools.answers(json(200, CHANNEL.formatted("OrderExport")));

        // When
        provisioning.channel("hub", ChannelRoleEnum.ORDER_EXPORT);

        // Then
        assertThat(commercetools.requests).allMatch(request -> request.startsWith("GET"));
    }

    @Test
    void addsTheRoleToAChannelThatLacksIt() {
        // Given
        commercetools.answers(
                json(200, CHANNEL.formatted("Primary")),
                json(200, CHANNEL.formatted("Primary")),
                json(200, CHANNEL.formatted("OrderExport")));

        // When
        provisioning.channel("hub", ChannelRoleEnum.ORDER_EXPORT);

        // Then
        assertThat(commercetools.requests.getLast())
                .startsWith("POST /acme-prod/channels/key=hub")
                .contains("\"version\":3", "\"action\":\"addRoles\"", "[\"OrderExport\"]");
    }

    @Test
    void usesTheChannelThatAnotherReplicaCreatedMeanwhile() {
        // Given
        commercetools.answers(
                error(404, "ResourceNotFound", "not found"),
                error(400, "DuplicateField", "key"),
                json(200, CHANNEL.formatted("OrderExport")));

        // When
        var channel = provisioning.channel("hub", ChannelRoleEnum.ORDER_EXPORT);

        // Then
        assertThat(channel.getId()).isEqualTo("c-1");
    }

    @Test
    void createsAMissingType() {
        // Given
        commercetools.answers(
                error(404, "ResourceNotFound", "not found"),
                json(201, TYPE.formatted("order", "hubError", "String")),
                json(200, TYPE.formatted("order", "hubError", "String")));

        // When
        provisioning.type(orderType());

        // Then
        assertThat(commercetools.requests).hasSize(3);
        assertThat(commercetools.requests.get(1)).startsWith("POST /acme-prod/types ");
    }

    @Test
    void addsItsFieldToAnExistingType() {
        // Given
        commercetools.answers(json(200, TYPE.formatted("order", "colour", "String")));

        // When
        provisioning.type(orderType());

        // Then
        assertThat(commercetools.requests.getLast())
                .startsWith("POST /acme-prod/types/t-1")
                .contains("addFieldDefinition", "hubError")
                .doesNotContain("colour", "remove");
    }

    @Test
    void rejectsATypeWhoseFieldHasAnotherFieldType() {
        // Given
        commercetools.answers(json(200, TYPE.formatted("order", "hubError", "Number")));

        // When, Then
        assertThatExceptionOfType(PermanentFault.class)
                .isThrownBy(() -> provisioning.type(orderType()))
                .withMessage("the Type hub-order has a field hubError of type Number instead of String;"
                        + " choose another key for the hub's Type");
    }

    @Test
    void rejectsATypeForOtherResources() {
        // Given
        commercetools.answers(json(200, TYPE.formatted("customer", "hubError", "String")));

        // When, Then
        assertThatExceptionOfType(PermanentFault.class)
                .isThrownBy(() -> provisioning.type(orderType()))
                .withMessageContaining("does not apply to resources of the type order");
    }

    private static TypeDraft orderType() {
        FieldDefinition field = FieldDefinition.builder()
                .name("hubError")
                .label(label -> label.addValue("en", "Export error"))
                .required(false)
                .type(type -> type.stringBuilder())
                .inputHint(TypeTextInputHint.SINGLE_LINE)
                .build();
        return TypeDraft.builder()
                .key("hub-order")
                .name(name -> name.addValue("en", "Hub"))
                .resourceTypeIds(ResourceTypeId.ORDER)
                .fieldDefinitions(field)
                .build();
    }
}
