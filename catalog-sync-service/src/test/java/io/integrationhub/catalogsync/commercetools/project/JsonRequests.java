package io.integrationhub.catalogsync.commercetools.project;

import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import io.integrationhub.commercetools.Project;
import io.vrap.rmf.base.client.ApiHttpClient;
import java.util.List;
import java.util.Map;

/** Requests that only tests make. */
public final class JsonRequests {

    private JsonRequests() {}

    /** Changes the settings of a Project. */
    public static void updateProject(Project project, UpdateAction action) {
        ApiHttpClient client = project.api().getApiHttpClient();
        long version = project.call(JsonRequest.get(client, project.key()))
                .path("version")
                .asLong();
        project.call(JsonRequest.post(
                client, project.key(), Map.of("version", version, "actions", List.of(action.toJson()))));
    }
}
