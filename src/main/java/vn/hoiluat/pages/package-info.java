/** What anybody may open: the start page, the chat, cases by code or link, data rights. Server-rendered, in Vietnamese. */
@NullMarked
package vn.hoiluat.pages;

import org.jspecify.annotations.NullMarked;
