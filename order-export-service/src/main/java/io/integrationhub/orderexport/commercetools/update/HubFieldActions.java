package io.integrationhub.orderexport.commercetools.update;

import com.commercetools.api.models.common.LocalizedString;
import com.commercetools.api.models.order.OrderUpdateAction;
import com.commercetools.api.models.type.FieldContainer;
import com.commercetools.api.models.type.FieldContainerBuilder;
import com.commercetools.api.models.type.FieldDefinition;
import com.commercetools.api.models.type.ResourceTypeId;
import com.commercetools.api.models.type.TypeDraft;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.provisioning.Provisioning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Creates the update actions for the custom fields written by the hub. An order has only one Type, so the fields are
 * added to the Type the order already has; an order without a Type gets the hub's own.
 */
public final class HubFieldActions {

    private final Project project;
    private final String typeKey;
    private final Set<String> fields;
    private final Map<String, Boolean> ensured = new ConcurrentHashMap<>();

    public HubFieldActions(Project project, String typeKey, Set<String> fields) {
        this.project = project;
        this.typeKey = typeKey;
        this.fields = new TreeSet<>(fields);
    }

    /** Returns the actions that set these fields on the order; an empty value removes a field. */
    public List<OrderUpdateAction> set(com.commercetools.api.models.order.Order order, Map<String, String> values) {
        Map<String, Object> actual = order.getCustom() == null
                ? Map.of()
                : order.getCustom().getFields().values();
        List<String> changed = values.entrySet().stream()
                .filter(wanted -> !wanted.getValue().equals(actual.getOrDefault(wanted.getKey(), "")))
                .map(Map.Entry::getKey)
                .toList();
        if (changed.isEmpty()) {
            return List.of();
        }
        return order.getCustom() == null ? setType(values) : setFields(order, changed, values);
    }

    private List<OrderUpdateAction> setType(Map<String, String> values) {
        ensured.computeIfAbsent(typeKey, key -> {
            new Provisioning(project)
                    .type(TypeDraft.builder()
                            .key(key)
                            .name(LocalizedString.ofEnglish("Integration Hub"))
                            .resourceTypeIds(ResourceTypeId.ORDER)
                            .fieldDefinitions(definitions())
                            .build());
            return true;
        });
        FieldContainerBuilder container = FieldContainer.builder();
        values.forEach((name, value) -> {
            if (!value.isEmpty()) {
                container.addValue(name, value);
            }
        });
        return List.of(OrderUpdateAction.setCustomTypeBuilder()
                .type(type -> type.key(typeKey))
                .fields(container.build())
                .build());
    }

    private List<OrderUpdateAction> setFields(
            com.commercetools.api.models.order.Order order, List<String> changed, Map<String, String> values) {
        ensured.computeIfAbsent(order.getCustom().getType().getId(), id -> {
            new Provisioning(project).fields(id, definitions());
            return true;
        });
        List<OrderUpdateAction> actions = new ArrayList<>();
        for (String name : changed) {
            var action = OrderUpdateAction.setCustomFieldBuilder().name(name);
            String value = values.getOrDefault(name, "");
            actions.add(value.isEmpty() ? action.build() : action.value(value).build());
        }
        return actions;
    }

    private List<FieldDefinition> definitions() {
        return fields.stream().map(name -> Provisioning.textField(name, name)).toList();
    }
}
