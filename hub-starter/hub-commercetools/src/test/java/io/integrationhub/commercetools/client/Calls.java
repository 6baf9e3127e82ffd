package io.integrationhub.commercetools.client;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.commercetools.api.models.channel.Channel;
import com.commercetools.api.models.channel.ChannelDraft;
import com.commercetools.api.models.channel.ChannelRoleEnum;
import com.commercetools.api.models.channel.ChannelUpdateAction;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import java.util.List;

/** The requests of the tests, and their faults. */
final class Calls {

    static final String CHANNEL = "{\"id\":\"c-1\",\"version\":3,\"key\":\"hub\",\"roles\":[\"OrderExport\"]}";

    private Calls() {}

    static Channel read(Project project) {
        return project.call(project.api().channels().withKey("hub").get());
    }

    static Channel create(Project project) {
        return project.call(
                project.api().channels().post(ChannelDraft.builder().key("hub").build()));
    }

    static void update(Project project, List<ChannelRoleEnum> seen) {
        project.update(
                () -> read(project),
                channel -> {
                    seen.add(channel.getRoles().getFirst());
                    return List.of(
                            ChannelUpdateAction.changeKeyBuilder().key("new").build());
                },
                (channel, actions) -> project.call(project.api()
                        .channels()
                        .withId(channel.getId())
                        .post(update -> update.version(channel.getVersion()).actions(List.copyOf(actions)))));
    }

    static TransientFault transientFault(Runnable call) {
        return fault(TransientFault.class, call);
    }

    static PermanentFault permanentFault(Runnable call) {
        return fault(PermanentFault.class, call);
    }

    private static <F extends Fault> F fault(Class<F> kind, Runnable call) {
        return catchThrowableOfType(kind, call::run);
    }
}
