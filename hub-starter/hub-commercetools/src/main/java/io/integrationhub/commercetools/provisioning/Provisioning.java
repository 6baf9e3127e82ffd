package io.integrationhub.commercetools.provisioning;

import com.commercetools.api.models.channel.Channel;
import com.commercetools.api.models.channel.ChannelRoleEnum;
import com.commercetools.api.models.channel.ChannelUpdateAction;
import com.commercetools.api.models.common.LocalizedString;
import com.commercetools.api.models.type.FieldDefinition;
import com.commercetools.api.models.type.FieldType;
import com.commercetools.api.models.type.ResourceTypeId;
import com.commercetools.api.models.type.Type;
import com.commercetools.api.models.type.TypeDraft;
import com.commercetools.api.models.type.TypeTextInputHint;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.CommercetoolsError;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Ensures that the resources a service depends on exist in a Project: creates what is missing and extends what exists,
 * but never replaces or removes anything. All methods may be repeated, also by several replicas at once.
 *
 * <p>Throws the same faults as {@link Project#call}.
 */
public final class Provisioning {

    private final Project project;

    /** Works on one Project without a cache; see {@link #fieldsOn} and {@link #channels} for the cached forms. */
    public Provisioning(Project project) {
        this.project = project;
    }

    /**
     * The hub's custom fields on one kind of resource, created on first use in each tenant's Project.
     *
     * @param resource the kind of resource; Types for {@code order} also apply to carts
     * @param type the hub's own Type with the fields, by the tenant's settings; called once per tenant
     */
    public static ProvisionedFields fieldsOn(
            ResourceTypeId resource, Commercetools commercetools, Function<Tenant, HubType> type) {
        return new ProvisionedFields(resource, commercetools, type);
    }

    /** Channels with a role, created on first use in each tenant's Project. */
    public static ProvisionedChannels channels(ChannelRoleEnum role, Commercetools commercetools) {
        return new ProvisionedChannels(role, commercetools);
    }

    /**
     * Returns the existing resource or creates it. If another replica creates it at the same time, returns that one.
     *
     * @throws io.integrationhub.core.fault.Fault as thrown by {@code find} and {@code create}
     */
    public static <T> T findOrCreate(Supplier<Optional<T>> find, Supplier<T> create) {
        return find.get().orElseGet(() -> {
            try {
                return create.get();
            } catch (PermanentFault fault) {
                if (CommercetoolsError.behind(fault)
                        .filter(error -> error.has("DuplicateField"))
                        .isEmpty()) {
                    throw fault;
                }
                return find.get().orElseThrow(() -> fault);
            }
        });
    }

    /** An optional field for one line of text. */
    public static FieldDefinition textField(String name, String label) {
        return FieldDefinition.builder()
                .name(name)
                .label(LocalizedString.ofEnglish(label))
                .required(false)
                .type(FieldType.stringBuilder().build())
                .inputHint(TypeTextInputHint.SINGLE_LINE)
                .build();
    }

    /** Ensures that the Channel with this key exists and has the role. */
    public Channel channel(String key, ChannelRoleEnum role) {
        var byKey = project.api().channels().withKey(key);
        findOrCreate(
                () -> project.find(byKey.get()),
                () -> project.call(
                        project.api().channels().post(draft -> draft.key(key).roles(role))));
        return project.update(
                () -> project.call(byKey.get()),
                channel -> missingRole(channel, role),
                (channel, actions) -> project.call(byKey.post(
                        update -> update.version(channel.getVersion()).actions(actions))));
    }

    private static List<ChannelUpdateAction> missingRole(Channel channel, ChannelRoleEnum role) {
        return channel.getRoles().contains(role)
                ? List.of()
                : List.of(ChannelUpdateAction.addRolesBuilder().roles(role).build());
    }

    /**
     * Ensures that the Type with this key exists and has these fields.
     *
     * @param draft creates the Type if it is missing; otherwise only its fields are added to the existing Type
     * @throws PermanentFault {@code COMMERCETOOLS_REJECTED} if the Type is for other resources, or has one of the
     *     fields with another field type
     */
    public Type type(TypeDraft draft) {
        return new TypeProvisioning(project).type(draft);
    }

    /**
     * Adds the fields that a Type is missing. A resource has only one Type, so the hub's fields join those that are
     * there.
     *
     * @param typeId the Type that a resource already has
     * @throws PermanentFault {@code COMMERCETOOLS_REJECTED} if it has one of the fields with another field type
     */
    public Type fields(String typeId, List<FieldDefinition> fields) {
        return new TypeProvisioning(project).fields(typeId, fields);
    }
}
