package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.models.state.State;
import io.integrationhub.commercetools.Project;
import io.integrationhub.orderexport.commercetools.update.StateName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The custom States of one Project. Settings name them by key, orders refer to them by id. Keys are cached because they
 * hardly ever change.
 */
final class States {

    private final Project project;
    private final Map<String, String> keysById = new ConcurrentHashMap<>();

    States(Project project) {
        this.project = project;
    }

    /** Returns the key of the State, or its id if it has no key. */
    String keyOf(String id) {
        // Read once, however many orders are mapped concurrently.
        return keysById.computeIfAbsent(id, this::readKey);
    }

    private String readKey(String id) {
        return project.find(project.api().states().withId(id).get())
                .flatMap(state -> Optional.ofNullable(state.getKey()))
                .orElse(id);
    }

    /** Finds a State by key or id. */
    static Optional<State> find(Project project, String keyOrId) {
        var states = project.api().states();
        return new StateName(keyOrId).isId()
                ? project.find(states.withId(keyOrId).get())
                : project.find(states.withKey(keyOrId).get());
    }
}
