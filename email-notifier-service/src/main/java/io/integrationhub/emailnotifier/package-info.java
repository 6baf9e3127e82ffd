/**
 * Keeps templates in sync with their master. Start at {@code EmailNotifierFlow}.
 *
 * <pre>
 * broker ─▶ EmailNotifierFlow ─▶ templatemaster (find)
 * </pre>
 *
 * <p>Nouns: {@code template} is what the master knows of a template, and decides what to do with it.
 */
@NullMarked
package io.integrationhub.emailnotifier;

import org.jspecify.annotations.NullMarked;
