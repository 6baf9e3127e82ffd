package io.integrationhub.taxadapter.commercetools.cart;

import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.customField;
import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.text;

import com.commercetools.api.models.common.LocalizedString;
import com.commercetools.api.models.type.FieldDefinition;
import com.commercetools.api.models.type.ResourceTypeId;
import com.commercetools.api.models.type.TypeDraft;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Provisioning;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.cart.CartTaxes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records on a cart what its taxes were calculated for. A cart has room for one Type only, so the hub's fields are
 * added to the cart's own Type; a cart without a Type is given the hub's.
 */
class CartTaxFields {

    private static final Logger log = LoggerFactory.getLogger(CartTaxFields.class);

    private final Commercetools commercetools;
    private final Set<Provisioned> provisioned = ConcurrentHashMap.newKeySet();

    /** A Type that has the fields, by key or id. */
    private record Provisioned(TenantId tenant, String type) {}

    CartTaxFields(Commercetools commercetools) {
        this.commercetools = commercetools;
    }

    /**
     * The actions that set the fields. None if the Type cannot be given the fields now, because setting a missing field
     * would fail the customer's write; the cart is calculated again with its next change.
     */
    List<ObjectNode> actions(Tenant tenant, JsonNode cart, CartTaxes taxes) {
        FieldSettings fields = tenant.section(FieldSettings.SECTION);
        Optional<String> type = text(cart.path("custom").path("type"), "id");
        try {
            type.ifPresentOrElse(id -> provisionFields(tenant, id, fields), () -> provisionType(tenant, fields));
        } catch (Fault fault) {
            log.atWarn()
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("code", fault.code().name())
                    .log("Custom fields unavailable; the cart will be calculated again");
            return List.of();
        }
        Map<String, String> values = values(tenant, fields, taxes);
        return type.isPresent() ? setFields(cart, values) : List.of(setType(fields, values));
    }

    private static Map<String, String> values(Tenant tenant, FieldSettings fields, CartTaxes taxes) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(
                fields.signature(), CartSignature.of(tenant, taxes.transaction().fingerprint(), taxes.source()));
        values.put(fields.source(), taxes.source().value());
        taxes.address().ifPresent(result -> values.put(fields.address(), result.value()));
        return values;
    }

    private static ObjectNode setType(FieldSettings settings, Map<String, String> values) {
        ObjectNode action = CartTaxActions.action("setCustomType");
        action.putObject("type").put("typeId", "type").put("key", settings.type());
        ObjectNode fields = action.putObject("fields");
        values.forEach(fields::put);
        return action;
    }

    private static List<ObjectNode> setFields(JsonNode cart, Map<String, String> values) {
        List<ObjectNode> actions = new ArrayList<>();
        values.forEach((name, value) -> {
            if (customField(cart, name).filter(value::equals).isEmpty()) {
                actions.add(CartTaxActions.action("setCustomField")
                        .put("name", name)
                        .put("value", value));
            }
        });
        return actions;
    }

    private void provisionType(Tenant tenant, FieldSettings fields) {
        Provisioned type = new Provisioned(tenant.id(), fields.type());
        if (!provisioned.contains(type)) {
            provisioning(tenant)
                    .type(TypeDraft.builder()
                            .key(fields.type())
                            .name(LocalizedString.ofEnglish("Integration Hub tax"))
                            .resourceTypeIds(ResourceTypeId.ORDER)
                            .fieldDefinitions(definitions(fields))
                            .build());
            provisioned.add(type);
        }
    }

    private void provisionFields(Tenant tenant, String typeId, FieldSettings fields) {
        Provisioned type = new Provisioned(tenant.id(), typeId);
        if (!provisioned.contains(type)) {
            provisioning(tenant).fields(typeId, definitions(fields));
            provisioned.add(type);
        }
    }

    private Provisioning provisioning(Tenant tenant) {
        return new Provisioning(commercetools.project(tenant.id()));
    }

    private static List<FieldDefinition> definitions(FieldSettings fields) {
        return fields.names().stream()
                .map(name -> Provisioning.textField(name, name))
                .toList();
    }
}
