package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class RestartTest {

    private static final List<String> ALL = List.of("manage_project");

    @TempDir
    Path folder;

    @Test
    void restoresItsData() {
        // Given
        ObjectNode channel;
        try (CommercetoolsStandIn first = start()) {
            ApiClient client = ApiClient.of(first, "acme", "shop", "secret");
            channel = client.posted("channels", "{'key':'erp','roles':['OrderExport']}");
            ObjectNode deleted = client.posted("channels", "{'key':'deleted'}");
            client.delete("channels/" + deleted.path("id").asString() + "?version=1");
        }

        // When
        try (CommercetoolsStandIn second = start()) {
            ApiClient client = ApiClient.of(second, "acme", "shop", "secret");

            // Then
            assertThat(client.get("channels/key=erp").body()).isEqualTo(channel);
            assertThat(client.get("channels/key=deleted").status()).isEqualTo(404);
            assertThat(client.get("states").body().path("total").asInt()).isEqualTo(1);
        }
    }

    @Test
    void losesOnlyTheTruncatedCommit() throws Exception {
        // Given
        try (CommercetoolsStandIn first = start()) {
            ApiClient.of(first, "acme", "shop", "secret").posted("channels", "{'key':'erp'}");
        }
        Files.writeString(folder.resolve("acme.jsonl"), "{\"put\":[[\"channel\",{\"id\"", StandardOpenOption.APPEND);

        // When
        try (CommercetoolsStandIn second = start()) {
            ApiClient client = ApiClient.of(second, "acme", "shop", "secret");
            client.posted("channels", "{'key':'oms'}");
        }

        // Then
        try (CommercetoolsStandIn third = start()) {
            assertThat(third.all("acme", "channel"))
                    .extracting(one -> one.path("key").asString())
                    .containsExactlyInAnyOrder("erp", "oms");
        }
    }

    private CommercetoolsStandIn start() {
        CommercetoolsStandIn standIn = CommercetoolsStandIn.start(0, folder);
        standIn.createProject("acme", "shop", "secret", ALL);
        return standIn;
    }
}
