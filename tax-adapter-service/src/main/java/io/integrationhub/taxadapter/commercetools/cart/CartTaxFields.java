package io.integrationhub.taxadapter.commercetools.cart;

import com.commercetools.api.models.type.ResourceTypeId;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.provisioning.HubType;
import io.integrationhub.commercetools.provisioning.ProvisionedFields;
import io.integrationhub.commercetools.provisioning.Provisioning;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.cart.CartTaxes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sets the custom fields that record on a cart what its taxes were calculated for. */
class CartTaxFields {

    private static final Logger log = LoggerFactory.getLogger(CartTaxFields.class);

    private final ProvisionedFields fields;

    CartTaxFields(Commercetools commercetools) {
        // commercetools counts carts as orders here: a Type for orders is one for carts too.
        this.fields = Provisioning.fieldsOn(ResourceTypeId.ORDER, commercetools, CartTaxFields::type);
    }

    private static HubType type(Tenant tenant) {
        FieldSettings settings = tenant.section(FieldSettings.SECTION);
        return HubType.of(settings.type(), "Integration Hub tax")
                .withText(settings.signature(), settings.signature())
                .withText(settings.source(), settings.source())
                .withText(settings.address(), settings.address());
    }

    /** Ensures that the hub's own Type exists, with the fields. */
    void provision(Tenant tenant) {
        fields.provisionType(tenant);
    }

    /**
     * The actions that set the fields. None if the Type cannot be given the fields now, because setting a missing field
     * would fail the customer's write; the cart is calculated again with its next change.
     */
    List<ObjectNode> actions(Tenant tenant, JsonNode cart, CartTaxes taxes) {
        try {
            return fields.changes(tenant, cart, values(tenant, taxes)).toJson();
        } catch (Fault fault) {
            log.atWarn()
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("code", fault.code().name())
                    .log("Custom fields unavailable; the cart will be calculated again");
            return List.of();
        }
    }

    private static Map<String, String> values(Tenant tenant, CartTaxes taxes) {
        FieldSettings names = tenant.section(FieldSettings.SECTION);
        Map<String, String> values = new LinkedHashMap<>();
        values.put(
                names.signature(), CartSignature.of(tenant, taxes.transaction().fingerprint(), taxes.source()));
        values.put(names.source(), taxes.source().value());
        taxes.address().ifPresent(result -> values.put(names.address(), result.value()));
        return values;
    }
}
