package io.integrationhub.system.mapping;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.JFunction;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The functions that the hub adds to JSONata; as in the language itself, a missing argument yields no result. */
final class Functions {

    private Functions() {}

    static void register(Jsonata expression) {
        add(expression, "money", args -> Amounts.money(args.getFirst()));
        add(expression, "decimal", args -> Amounts.money(args.getFirst()).toPlainString());
        add(expression, "cents", args -> Amounts.cents(args.getFirst(), text(args, 1)));
        add(expression, "sum", args -> Amounts.sum(args.getFirst()));
        add(expression, "plus", args -> Amounts.money(args.getFirst()).add(Amounts.money(argument(args, 1))));
        add(expression, "minus", args -> Amounts.money(args.getFirst()).subtract(Amounts.money(argument(args, 1))));
        add(expression, "times", args -> Amounts.money(args.getFirst()).multiply(Amounts.money(argument(args, 1))));
        add(expression, "loc", args -> Texts.localized(args.getFirst(), args.subList(1, args.size())));
        add(expression, "isoDate", args -> Texts.isoDate(args.getFirst(), args.size() > 1 ? text(args, 1) : "UTC"));
        add(expression, "uuid5", args -> Texts.uuid5(text(args, 0)));
        // It would run code from the document.
        add(expression, "eval", _ -> {
            throw new MappingException("$eval is not available");
        });
    }

    private static void add(Jsonata expression, String name, Function<List<Object>, @Nullable Object> function) {
        expression.registerFunction(name, new JFunction((_, args) -> call(name, args, function), null));
    }

    private static @Nullable Object call(String name, List<?> args, Function<List<Object>, @Nullable Object> function) {
        if (args.isEmpty() || args.contains(null)) {
            return null;
        }
        try {
            return function.apply(List.copyOf(args));
        } catch (MappingException e) {
            throw new MappingException("$" + name + ": " + e.getError());
        } catch (ArithmeticException _) {
            throw new MappingException("$" + name + ": the amount cannot be computed exactly");
        }
    }

    private static Object argument(List<Object> args, int index) {
        if (args.size() <= index) {
            throw new MappingException("expects " + (index + 1) + " arguments");
        }
        return args.get(index);
    }

    private static String text(List<Object> args, int index) {
        if (argument(args, index) instanceof String text) {
            return text;
        }
        throw new MappingException("argument " + (index + 1) + " must be a text");
    }
}
