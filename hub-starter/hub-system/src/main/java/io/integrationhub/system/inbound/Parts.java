package io.integrationhub.system.inbound;

import io.integrationhub.core.fault.PermanentFault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds the parts of a document that cannot be read, by reading each of them with what is left of the document.
 *
 * @param names the properties that can be left out, or elements of them if they are lists
 * @param read reads a document, and throws what is wrong with it
 */
record Parts<T>(List<String> names, Function<Map<String, Object>, T> read) {

    /** @throws PermanentFault if the document cannot be read without these parts either, or all of them can be read */
    PartiallyRead<T> readable(Map<?, ?> document, PermanentFault whole) {
        Map<String, Object> rest = new LinkedHashMap<>();
        document.forEach((name, value) -> rest.put(String.valueOf(name), value));
        names.forEach(rest::remove);
        read.apply(rest);
        Map<String, Object> readable = new LinkedHashMap<>(rest);
        List<String> unreadable = new ArrayList<>();
        for (String name : names) {
            Object part = document.get(name);
            if (part instanceof List<?> list) {
                readable.put(name, elements(rest, name, list, unreadable));
            } else if (part != null && isReadable(rest, name, part, unreadable)) {
                readable.put(name, part);
            }
        }
        if (unreadable.isEmpty()) {
            throw whole;
        }
        return new PartiallyRead<>(read.apply(readable), unreadable);
    }

    private List<Object> elements(Map<String, Object> rest, String name, List<?> list, List<String> unreadable) {
        List<Object> elements = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            // At its own place, so that the reason names it.
            List<Object> alone = new ArrayList<>(Collections.nCopies(list.size(), null));
            alone.set(index, list.get(index));
            if (isReadable(rest, name, alone, unreadable)) {
                elements.add(list.get(index));
            } else {
                unreadable.set(unreadable.size() - 1, name + "[" + index + "]: " + unreadable.getLast());
            }
        }
        return elements;
    }

    private boolean isReadable(Map<String, Object> rest, String name, Object part, List<String> unreadable) {
        Map<String, Object> document = new LinkedHashMap<>(rest);
        document.put(name, part);
        try {
            read.apply(document);
            return true;
        } catch (PermanentFault fault) {
            unreadable.add(String.valueOf(fault.getMessage()));
            return false;
        }
    }
}
