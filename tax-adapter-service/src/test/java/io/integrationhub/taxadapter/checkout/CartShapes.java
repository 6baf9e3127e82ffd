package io.integrationhub.taxadapter.checkout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Carts made by changing some, reduced to those that differ most from each other. */
final class CartShapes {

    private CartShapes() {}

    /** A cart, and how it was made. */
    record Shape(String name, ObjectNode cart) {

        @Override
        public String toString() {
            return name;
        }

        /** Its fields with their types, and the values of those that affect the tax. */
        Set<String> traits() {
            Set<String> traits = new HashSet<>();
            collect("", cart, traits);
            return traits;
        }

        private static void collect(String path, JsonNode node, Set<String> traits) {
            if (node.isObject()) {
                node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), traits));
            } else if (node.isArray()) {
                traits.add(path + "[" + Integer.toString(node.size(), 2).length() + "]");
                node.forEach(one -> collect(path, one, traits));
            } else {
                boolean affectsTax = path.matches(".*(Mode|currencyCode|country|type)");
                traits.add(path + ":" + (affectsTax ? node.asString("") : node.getNodeType()));
            }
        }
    }

    /** Carts with two random changes each. */
    static List<Shape> of(Map<String, ObjectNode> carts, int count, Random random) {
        List<Map.Entry<String, UnaryOperator<ObjectNode>>> changes =
                List.copyOf(CartChanges.all().entrySet());
        List<String> names = carts.keySet().stream().sorted().toList();
        List<Shape> shapes = new ArrayList<>();
        while (shapes.size() < count) {
            String name = names.get(random.nextInt(names.size()));
            Map.Entry<String, UnaryOperator<ObjectNode>> one = changes.get(random.nextInt(changes.size()));
            Map.Entry<String, UnaryOperator<ObjectNode>> two = changes.get(random.nextInt(changes.size()));
            ObjectNode cart = Objects.requireNonNull(carts.get(name)).deepCopy();
            if (!cart.has("shippingAddress") && random.nextInt(4) > 0) {
                // Few public examples have a destination, and the others are not taxed.
                CartChanges.all().get("to New York").apply(cart);
            }
            shapes.add(new Shape(
                    name + ", " + one.getKey() + ", " + two.getKey(),
                    CartChanges.inOneCurrency(
                            two.getValue().apply(one.getValue().apply(cart)))));
        }
        return shapes;
    }

    /** Chooses {@code count} of them, each as different as possible from those chosen before. */
    static List<Shape> mostDifferent(List<Shape> shapes, int count) {
        List<Set<String>> traits = shapes.stream().map(Shape::traits).toList();
        double[] distance = new double[shapes.size()];
        Arrays.fill(distance, 1);
        List<Shape> chosen = new ArrayList<>();
        int next = 0;
        while (chosen.size() < Math.min(count, shapes.size())) {
            chosen.add(shapes.get(next));
            int farthest = 0;
            for (int index = 0; index < distance.length; index++) {
                distance[index] = Math.min(distance[index], distance(traits.get(next), traits.get(index)));
                farthest = distance[index] > distance[farthest] ? index : farthest;
            }
            next = farthest;
        }
        return chosen;
    }

    private static double distance(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return 1 - (double) common / (one.size() + other.size() - common);
    }
}
