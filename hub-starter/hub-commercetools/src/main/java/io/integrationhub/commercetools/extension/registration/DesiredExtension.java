package io.integrationhub.commercetools.extension.registration;

import com.commercetools.api.models.extension.Extension;
import com.commercetools.api.models.extension.ExtensionAdditionalContext;
import com.commercetools.api.models.extension.ExtensionDestination;
import com.commercetools.api.models.extension.ExtensionDraft;
import com.commercetools.api.models.extension.ExtensionReference;
import com.commercetools.api.models.extension.ExtensionResourceIdentifier;
import com.commercetools.api.models.extension.ExtensionUpdateAction;
import com.commercetools.api.models.extension.HttpDestination;
import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionDefinition.Trigger;
import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The Extension as it should be.
 *
 * @param url the URL that commercetools calls
 * @param secret authenticates commercetools there; masked when the Extension is read
 * @param after keys of the Extensions it depends on, as far as they exist
 */
record DesiredExtension(
        String key,
        String url,
        Secret secret,
        Duration timeout,
        List<Trigger> triggers,
        List<String> after,
        boolean includeOldResource) {

    static DesiredExtension of(Tenant tenant, ExtensionDefinition definition, ExtensionSettings settings) {
        String base = String.valueOf(settings.url()).replaceAll("/+$", "");
        return new DesiredExtension(
                settings.key(definition.name()),
                base + "/extensions/" + tenant.id() + "/" + definition.name(),
                settings.secrets().isEmpty()
                        ? new Secret("")
                        : settings.secrets().getFirst(),
                settings.timeout(definition),
                definition.triggers(tenant, settings),
                definition.after().stream().map(settings::key).toList(),
                definition.includeOldResource());
    }

    /** @param dependencies ids of the Extensions it depends on that exist */
    ExtensionDraft draft(Set<String> dependencies) {
        return ExtensionDraft.builder()
                .key(key)
                .destination(destination())
                .triggers(TriggerMapping.toSdk(triggers))
                .timeoutInMs(Math.toIntExact(timeout.toMillis()))
                .dependencies(identifiers(dependencies))
                .additionalContext(context -> context.includeOldResource(includeOldResource))
                .build();
    }

    /** The update actions that an existing Extension needs; its destination is only sent if the URL differs. */
    List<ExtensionUpdateAction> updatesFor(Extension existing, Set<String> dependencies) {
        List<ExtensionUpdateAction> actions = new ArrayList<>();
        if (!hasSameDestination(existing)) {
            actions.add(destinationUpdate());
        }
        if (!TriggerMapping.fromSdk(existing.getTriggers()).equals(Set.copyOf(triggers))) {
            actions.add(ExtensionUpdateAction.changeTriggersBuilder()
                    .triggers(TriggerMapping.toSdk(triggers))
                    .build());
        }
        int millis = Math.toIntExact(timeout.toMillis());
        if (!Objects.equals(existing.getTimeoutInMs(), millis)) {
            actions.add(ExtensionUpdateAction.setTimeoutInMsBuilder()
                    .timeoutInMs(millis)
                    .build());
        }
        if (!dependencies(existing).equals(dependencies)) {
            actions.add(setDependencies(dependencies));
        }
        if (includesOldResource(existing) != includeOldResource) {
            actions.add(ExtensionUpdateAction.setAdditionalContextBuilder()
                    .additionalContext(context -> context.includeOldResource(includeOldResource))
                    .build());
        }
        return actions;
    }

    /** Whether it calls our URL. The secret is masked and cannot be compared. */
    boolean hasSameDestination(Extension existing) {
        return existing.getDestination() instanceof HttpDestination http && url.equals(http.getUrl());
    }

    /** Sends the destination with its secret again. */
    ExtensionUpdateAction destinationUpdate() {
        return ExtensionUpdateAction.changeDestinationBuilder()
                .destination(destination())
                .build();
    }

    static ExtensionUpdateAction setDependencies(Set<String> ids) {
        return ExtensionUpdateAction.setDependenciesBuilder()
                .dependencies(identifiers(ids))
                .build();
    }

    /** The ids of the Extensions that an Extension depends on. */
    static Set<String> dependencies(Extension existing) {
        return Objects.requireNonNullElse(existing.getDependencies(), List.<ExtensionReference>of()).stream()
                .map(ExtensionReference::getId)
                .collect(Collectors.toSet());
    }

    private ExtensionDestination destination() {
        return ExtensionDestination.httpBuilder()
                .url(url)
                .authentication(authentication ->
                        authentication.authorizationHeaderBuilder().headerValue("Bearer " + secret.value()))
                .build();
    }

    private static List<ExtensionResourceIdentifier> identifiers(Set<String> ids) {
        return ids.stream()
                .sorted()
                .map(id -> ExtensionResourceIdentifier.builder().id(id).build())
                .toList();
    }

    private static boolean includesOldResource(Extension existing) {
        @Nullable ExtensionAdditionalContext context = existing.getAdditionalContext();
        return Optional.ofNullable(context)
                .map(ExtensionAdditionalContext::getIncludeOldResource)
                .orElse(false);
    }
}
