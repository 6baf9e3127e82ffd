package io.integrationhub.commercetools.extension.registration;

import com.commercetools.api.models.extension.ExtensionAction;
import com.commercetools.api.models.extension.ExtensionResourceTypeId;
import com.commercetools.api.models.extension.ExtensionTrigger;
import io.integrationhub.commercetools.extension.ExtensionCall.Action;
import io.integrationhub.commercetools.extension.ExtensionDefinition.Trigger;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Converts triggers to and from the SDK's. */
final class TriggerMapping {

    private TriggerMapping() {}

    static List<ExtensionTrigger> toSdk(List<Trigger> triggers) {
        return triggers.stream().map(TriggerMapping::toSdk).toList();
    }

    private static ExtensionTrigger toSdk(Trigger trigger) {
        return ExtensionTrigger.builder()
                .resourceTypeId(ExtensionResourceTypeId.findEnum(trigger.resource()))
                .actions(trigger.actions().stream()
                        .sorted()
                        .map(action -> ExtensionAction.findEnum(action.jsonName()))
                        .toList())
                .condition(trigger.condition().isBlank() ? null : trigger.condition())
                .build();
    }

    static Set<Trigger> fromSdk(List<ExtensionTrigger> triggers) {
        return triggers.stream()
                .map(trigger -> new Trigger(
                        trigger.getResourceTypeId().getJsonName(),
                        actions(trigger),
                        Objects.requireNonNullElse(trigger.getCondition(), "")))
                .collect(Collectors.toSet());
    }

    private static Set<Action> actions(ExtensionTrigger trigger) {
        Set<String> names =
                trigger.getActions().stream().map(ExtensionAction::getJsonName).collect(Collectors.toSet());
        return Stream.of(Action.values())
                .filter(action -> names.contains(action.jsonName()))
                .collect(Collectors.toSet());
    }
}
