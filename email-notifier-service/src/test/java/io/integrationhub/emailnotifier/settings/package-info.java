@NullMarked
package io.integrationhub.emailnotifier.settings;

import org.jspecify.annotations.NullMarked;
