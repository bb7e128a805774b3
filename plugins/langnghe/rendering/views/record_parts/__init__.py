"""Parts that pages of records share: head, cards, facts, places, drawings, attachments."""
