package io.integrationhub.pricing.commercetools;

import com.commercetools.api.models.channel.Channel;
import com.commercetools.api.models.channel.ChannelRoleEnum;
import com.commercetools.api.models.customer_group.CustomerGroup;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.provisioning.Provisioning;
import io.integrationhub.pricing.price.PriceScope;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The customer groups and distribution channels of prices.
 *
 * @param areCreated whether missing ones are created
 */
record PriceReferences(boolean areCreated) {

    /** Which of these customer groups exist. */
    Set<String> customerGroups(Project project, Collection<String> keys) {
        return project
                .call(project.api()
                        .customerGroups()
                        .get()
                        .withWhere(where(keys))
                        .withLimit(keys.size())
                        .withWithTotal(false))
                .getResults()
                .stream()
                .map(CustomerGroup::getKey)
                .collect(Collectors.toSet());
    }

    /** Which of these channels exist and have the role that a price requires. */
    Set<String> channels(Project project, Collection<String> keys) {
        return project
                .call(project.api()
                        .channels()
                        .get()
                        .withWhere(where(keys))
                        .withLimit(keys.size())
                        .withWithTotal(false))
                .getResults()
                .stream()
                .filter(channel -> channel.getRoles().contains(ChannelRoleEnum.PRODUCT_DISTRIBUTION))
                .map(Channel::getKey)
                .collect(Collectors.toSet());
    }

    private static String where(Collection<String> keys) {
        return new HashSet<>(keys).stream().map(PriceQuery::quoted).collect(Collectors.joining(",", "key in (", ")"));
    }

    /**
     * Creates what a scope refers to. Repeatable.
     *
     * @return false if the tenant does not want that
     */
    boolean create(Project project, PriceScope scope) {
        if (areCreated && !scope.channel().isEmpty()) {
            new Provisioning(project).channel(scope.channel(), ChannelRoleEnum.PRODUCT_DISTRIBUTION);
        }
        if (areCreated && !scope.customerGroup().isEmpty()) {
            createGroup(project, scope.customerGroup());
        }
        return areCreated;
    }

    private static void createGroup(Project project, String key) {
        Provisioning.findOrCreate(
                () -> project.find(project.api().customerGroups().withKey(key).get()),
                () -> project.call(project.api()
                        .customerGroups()
                        .post(draft -> draft.key(key).groupName(key))));
    }
}
