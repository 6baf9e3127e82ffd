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
import com.commercetools.api.models.type.TypeUpdateAction;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.CommercetoolsError;
import io.integrationhub.commercetools.CommercetoolsFault;
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
     * @throws PermanentFault {@code COMMERCETOOLS_REFUSED} if the Type is for other resources, or has one of the fields
     *     with another field type
     */
    public Type type(TypeDraft draft) {
        var byKey = project.api().types().withKey(draft.getKey());
        Type type = findOrCreate(
                () -> project.find(byKey.get()),
                () -> project.call(project.api().types().post(draft)));
        for (ResourceTypeId resource : draft.getResourceTypeIds()) {
            if (!type.getResourceTypeIds().contains(resource)) {
                throw mismatch(type, "does not apply to resources of the type " + resource.getJsonName());
            }
        }
        return fields(type.getId(), draft.getFieldDefinitions());
    }

    /**
     * Adds the fields that a Type is missing. A resource has only one Type, so the hub's fields join those that are
     * there.
     *
     * @param typeId the Type that a resource already has
     * @throws PermanentFault {@code COMMERCETOOLS_REFUSED} if it has one of the fields with another field type
     */
    public Type fields(String typeId, List<FieldDefinition> fields) {
        var byId = project.api().types().withId(typeId);
        return project.update(
                () -> project.call(byId.get()),
                type -> missingFields(type, fields),
                (type, actions) -> project.call(
                        byId.post(update -> update.version(type.getVersion()).actions(actions))));
    }

    private static List<TypeUpdateAction> missingFields(Type type, List<FieldDefinition> fields) {
        return fields.stream()
                .filter(field -> !hasField(type, field))
                .<TypeUpdateAction>map(field -> TypeUpdateAction.addFieldDefinitionBuilder()
                        .fieldDefinition(field)
                        .build())
                .toList();
    }

    private static boolean hasField(Type type, FieldDefinition wanted) {
        Optional<FieldDefinition> existing = type.getFieldDefinitions().stream()
                .filter(field -> field.getName().equals(wanted.getName()))
                .findAny();
        existing.map(field -> field.getType().getName()).ifPresent(actual -> checkFieldType(type, wanted, actual));
        return existing.isPresent();
    }

    private static void checkFieldType(Type type, FieldDefinition wanted, String actual) {
        String expected = wanted.getType().getName();
        if (!actual.equals(expected)) {
            throw mismatch(
                    type, "has a field %s of type %s instead of %s".formatted(wanted.getName(), actual, expected));
        }
    }

    private static PermanentFault mismatch(Type type, String problem) {
        return new PermanentFault(
                CommercetoolsFault.COMMERCETOOLS_REFUSED,
                "the Type " + type.getKey() + " " + problem + "; choose another key for the hub's Type");
    }
}
