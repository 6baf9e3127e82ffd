/** The tables of settings in the documentation say what the code says. */
@NullMarked
package io.integrationhub.checks.settings;

import org.jspecify.annotations.NullMarked;
