package io.integrationhub.commercetools;

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
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes sure that what a service needs exists in a Project: creates what is missing and adds to what is there, but
 * never replaces or removes anything. Every method may be called again, by several replicas at once too.
 *
 * <p>Faults as those of {@link Project#call}.
 */
public final class Provisioning {

    private final Project project;

    public Provisioning(Project project) {
        this.project = project;
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

    /** The Channel of that key, with that role at least. */
    public Channel channel(String key, ChannelRoleEnum role) {
        var byKey = project.api().channels().withKey(key);
        ensured(
                () -> project.find(byKey.get()),
                () -> project.call(
                        project.api().channels().post(draft -> draft.key(key).roles(role))));
        return project.update(
                () -> project.call(byKey.get()),
                channel -> channel.getRoles().contains(role)
                        ? List.<ChannelUpdateAction>of()
                        : List.of(ChannelUpdateAction.addRolesBuilder()
                                .roles(role)
                                .build()),
                (channel, actions) -> project.call(byKey.post(
                        update -> update.version(channel.getVersion()).actions(actions))));
    }

    /**
     * The Type of that key, with those fields at least.
     *
     * @param draft the Type as it is created where there is none yet; its fields are added to one that exists
     * @throws PermanentFault {@code COMMERCETOOLS_REJECTED} if the Type is for other resources, or has a field of that
     *     name and another kind
     */
    public Type type(TypeDraft draft) {
        var byKey = project.api().types().withKey(draft.getKey());
        Type known = ensured(
                () -> project.find(byKey.get()),
                () -> project.call(project.api().types().post(draft)));
        for (ResourceTypeId resource : draft.getResourceTypeIds()) {
            if (!known.getResourceTypeIds().contains(resource)) {
                throw mismatch(known, "is not for resources of the kind " + resource.getJsonName());
            }
        }
        return fields(known.getId(), draft.getFieldDefinitions());
    }

    /**
     * Adds the fields that a Type still lacks: a resource has only one Type, so the hub's fields move in with the
     * others.
     *
     * @param typeId the Type that a resource already has
     * @throws PermanentFault {@code COMMERCETOOLS_REJECTED} if it has a field of that name and another kind
     */
    public Type fields(String typeId, List<FieldDefinition> fields) {
        var byId = project.api().types().withId(typeId);
        return project.update(
                () -> project.call(byId.get()),
                type -> missing(type, fields),
                (type, actions) -> project.call(
                        byId.post(update -> update.version(type.getVersion()).actions(actions))));
    }

    private static List<TypeUpdateAction> missing(Type type, List<FieldDefinition> wanted) {
        return wanted.stream()
                .filter(field -> !has(type, field))
                .<TypeUpdateAction>map(field -> TypeUpdateAction.addFieldDefinitionBuilder()
                        .fieldDefinition(field)
                        .build())
                .toList();
    }

    private static boolean has(Type type, FieldDefinition wanted) {
        Optional<FieldDefinition> known = type.getFieldDefinitions().stream()
                .filter(field -> field.getName().equals(wanted.getName()))
                .findAny();
        known.map(field -> field.getType().getName())
                .filter(kind -> !kind.equals(wanted.getType().getName()))
                .ifPresent(kind -> {
                    throw mismatch(
                            type,
                            "has a field "
                                    + wanted.getName()
                                    + " of kind "
                                    + kind
                                    + " instead of "
                                    + wanted.getType().getName());
                });
        return known.isPresent();
    }

    /** Found or created; when another replica created it first, found after all. */
    private static <T> T ensured(Supplier<Optional<T>> find, Supplier<T> create) {
        return find.get().orElseGet(() -> {
            try {
                return create.get();
            } catch (PermanentFault e) {
                return find.get().filter(found -> isDuplicate(e)).orElseThrow(() -> e);
            }
        });
    }

    private static boolean isDuplicate(Fault fault) {
        return CommercetoolsError.behind(fault)
                .filter(error -> error.has("DuplicateField"))
                .isPresent();
    }

    private static PermanentFault mismatch(Type type, String problem) {
        return new PermanentFault(
                CommercetoolsFault.COMMERCETOOLS_REJECTED,
                "the Type " + type.getKey() + " " + problem + "; choose another key for the hub's Type");
    }
}
