@NullMarked
package io.integrationhub.emailnotifier.content.view;

import org.jspecify.annotations.NullMarked;
