package io.integrationhub.taxadapter.commercetools;

import static io.integrationhub.taxadapter.commercetools.CartTaxActions.action;
import static io.integrationhub.taxadapter.commercetools.CommercetoolsJson.customField;
import static io.integrationhub.taxadapter.commercetools.CommercetoolsJson.text;

import com.commercetools.api.models.common.LocalizedString;
import com.commercetools.api.models.type.FieldDefinition;
import com.commercetools.api.models.type.ResourceTypeId;
import com.commercetools.api.models.type.TypeDraft;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.provisioning.Provisioning;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.settings.FieldSettings;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.tax.Taxes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Notes on a cart what its taxes were asked for. A cart has room for one Type only, so the hub's fields are added to
 * the Type the cart already has; a cart without one gets the hub's own.
 */
class CartMarks {

    private static final Logger log = LoggerFactory.getLogger(CartMarks.class);

    private final Commercetools commercetools;
    private final Set<Known> known = ConcurrentHashMap.newKeySet();

    /** A Type that has the fields, by key or id. */
    private record Known(TenantId tenant, String type) {}

    CartMarks(Commercetools commercetools) {
        this.commercetools = commercetools;
    }

    /**
     * The actions that note it; none if the Type cannot be given the fields now, because a field that is not there
     * would fail the customer's write. Such a cart is asked about again.
     */
    List<ObjectNode> of(Tenant tenant, JsonNode cart, Taxes taxes) {
        FieldSettings fields = TaxSettings.of(tenant).fields();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(fields.hash(), CartSeal.of(tenant, taxes.question().fingerprint(), taxes.source()));
        values.put(fields.source(), taxes.source().mark());
        taxes.address().ifPresent(standing -> values.put(fields.address(), standing.mark()));
        Optional<String> type = text(cart.path("custom").path("type"), "id");
        try {
            type.ifPresentOrElse(id -> ensureFields(tenant, id, fields), () -> ensureType(tenant, fields));
        } catch (Fault fault) {
            log.atWarn()
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("code", fault.code().name())
                    .log("A cart cannot be marked; its taxes are asked for again next time");
            return List.of();
        }
        return type.isPresent() ? setFields(cart, values) : List.of(setType(fields, values));
    }

    private static ObjectNode setType(FieldSettings settings, Map<String, String> values) {
        ObjectNode action = action("setCustomType");
        action.putObject("type").put("typeId", "type").put("key", settings.type());
        ObjectNode fields = action.putObject("fields");
        values.forEach(fields::put);
        return action;
    }

    private static List<ObjectNode> setFields(JsonNode cart, Map<String, String> values) {
        List<ObjectNode> actions = new ArrayList<>();
        values.forEach((name, value) -> {
            if (customField(cart, name).filter(value::equals).isEmpty()) {
                actions.add(action("setCustomField").put("name", name).put("value", value));
            }
        });
        return actions;
    }

    private void ensureType(Tenant tenant, FieldSettings fields) {
        Known wanted = new Known(tenant.id(), fields.type());
        if (!known.contains(wanted)) {
            provisioning(tenant)
                    .type(TypeDraft.builder()
                            .key(fields.type())
                            .name(LocalizedString.ofEnglish("Integration Hub tax"))
                            .resourceTypeIds(ResourceTypeId.ORDER)
                            .fieldDefinitions(definitions(fields))
                            .build());
            known.add(wanted);
        }
    }

    private void ensureFields(Tenant tenant, String typeId, FieldSettings fields) {
        Known wanted = new Known(tenant.id(), typeId);
        if (!known.contains(wanted)) {
            provisioning(tenant).fields(typeId, definitions(fields));
            known.add(wanted);
        }
    }

    private Provisioning provisioning(Tenant tenant) {
        return new Provisioning(commercetools.project(tenant.id()));
    }

    private static List<FieldDefinition> definitions(FieldSettings fields) {
        return Stream.of(fields.hash(), fields.source(), fields.address())
                .map(name -> Provisioning.textField(name, name))
                .toList();
    }
}
