package io.integrationhub.emailnotifier.content.brand;

import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A color with the shades of it that can be read, by the contrast that WCAG 2.2 requires of text (4.5 to 1).
 *
 * @param rgb red, green and blue
 */
record Shades(int rgb) {

    private static final int CHANNEL = 0xff;

    /** Relative luminances times a million, so that no fraction is needed. */
    private static final long SCALE = 1_000_000;

    /** Above it, black has more contrast than white. */
    private static final long WHITE_UP_TO = 179_000;

    /** The most that has enough contrast to white: 1.05 / 4.5 - 0.05. */
    private static final long DARK_ENOUGH = 183_000;

    /** The least that has enough contrast to the dark background #1e1e1e: 4.5 * (0.013 + 0.05) - 0.05. */
    private static final long LIGHT_ENOUGH = 234_000;

    /** Luminance of one channel's value. */
    private static final long[] LINEAR = IntStream.rangeClosed(0, CHANNEL)
            .mapToLong(value -> {
                var part = value / 255.0;
                return Math.round(SCALE * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4)));
            })
            .toArray();

    static Shades of(String hex) {
        return new Shades(Integer.parseInt(hex.replace("#", ""), 16));
    }

    String hex() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /** Text on this color. */
    Shades text() {
        return new Shades(luminance() <= WHITE_UP_TO ? 0xffffff : 0x000000);
    }

    /** The nearest shade for text on white. */
    Shades onLight() {
        Shades shade = this;
        while (shade.luminance() > DARK_ENOUGH) {
            shade = shade.mixedWith(0);
        }
        return shade;
    }

    /** The nearest shade for text on a dark background. */
    Shades onDark() {
        Shades shade = this;
        while (shade.luminance() < LIGHT_ENOUGH) {
            shade = shade.mixedWith(CHANNEL);
        }
        return shade;
    }

    long luminance() {
        return (2126 * LINEAR[red()] + 7152 * LINEAR[green()] + 722 * LINEAR[blue()]) / 10_000;
    }

    private Shades mixedWith(int other) {
        return new Shades((mix(red(), other) << 16) | (mix(green(), other) << 8) | mix(blue(), other));
    }

    /** One step of a tenth, and at least one, so that each step changes something. */
    private static int mix(int channel, int other) {
        int step = Math.max(1, Math.abs(other - channel) / 10);
        return channel == other ? channel : channel + Integer.signum(other - channel) * step;
    }

    private int red() {
        return (rgb >> 16) & CHANNEL;
    }

    private int green() {
        return (rgb >> 8) & CHANNEL;
    }

    private int blue() {
        return rgb & CHANNEL;
    }
}
