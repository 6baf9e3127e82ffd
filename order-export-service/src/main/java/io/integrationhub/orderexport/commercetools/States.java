package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.models.state.State;
import com.commercetools.api.models.state.StateResourceIdentifier;
import io.integrationhub.commercetools.Project;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The States of one Project: people name them by key, orders refer to them by id. Keys once read are kept: they hardly
 * change.
 */
final class States {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Project project;
    private final Map<String, String> keysById = new ConcurrentHashMap<>();

    States(Project project) {
        this.project = project;
    }

    /** The State's key, or its id where it has none. */
    String keyOf(String id) {
        // Asked once, however many orders are looked at side by side.
        return keysById.computeIfAbsent(id, this::readKey);
    }

    private String readKey(String id) {
        return project.find(project.api().states().withId(id).get())
                .flatMap(state -> Optional.ofNullable(state.getKey()))
                .orElse(id);
    }

    /** The State that people call so. */
    static Optional<State> find(Project project, String keyOrId) {
        var states = project.api().states();
        return ID.matcher(keyOrId).matches()
                ? project.find(states.withId(keyOrId).get())
                : project.find(states.withKey(keyOrId).get());
    }

    static StateResourceIdentifier identifier(String keyOrId) {
        var identifier = StateResourceIdentifier.builder();
        return ID.matcher(keyOrId).matches()
                ? identifier.id(keyOrId).build()
                : identifier.key(keyOrId).build();
    }
}
