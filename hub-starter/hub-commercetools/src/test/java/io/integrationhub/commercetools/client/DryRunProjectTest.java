package io.integrationhub.commercetools.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.commercetools.api.models.channel.ChannelDraft;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.golive.DryRunStop;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DryRunProjectTest {

    private static CommercetoolsStandIn commercetools;
    private static Project project;

    @BeforeAll
    static void start() {
        commercetools = CommercetoolsStandIn.start(0);
        commercetools.createProject("acme-prod", "id", "s3cret", List.of("manage_project"));
        project = new DryRunProject(TestProjects.at("acme-prod", commercetools.baseUrl()));
    }

    @AfterAll
    static void stop() {
        commercetools.close();
    }

    @Test
    void isOnlyRead() {
        long writes = commercetools.writes("acme-prod");
        ChannelDraft draft = ChannelDraft.builder().key("berlin").build();

        assertThatThrownBy(() -> project.call(project.api().channels().post(draft)))
                .isInstanceOf(DryRunStop.class)
                .hasMessageMatching("POST channels to commercetools with \\d+ bytes");
        assertThatThrownBy(() -> project.background()
                        .call(project.api()
                                .channels()
                                .withKey("berlin")
                                .delete()
                                .withVersion(1L)))
                .isInstanceOf(DryRunStop.class);
        assertThat(project.find(project.api().channels().withKey("berlin").get()))
                .isEmpty();
        assertThat(commercetools.writes("acme-prod")).isEqualTo(writes);
    }

    @Test
    void keepsTheSubscriptionOfTheHub() {
        assertThatThrownBy(() -> project.call(
                        project.api().subscriptions().withKey("hub").delete().withVersion(1L)))
                .isNotInstanceOf(DryRunStop.class);
    }
}
