// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cardedit.h"

#include "models/base/wipe.h"
#include "models/domain/card.h"

#include <QAccessibleWidget>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFrame>
#include <QValidator>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kLongestNumber = 19;
constexpr qsizetype kLongestCode = 4;
constexpr int kRoomForSpaces = 8; // in what is pasted

//! Says that there is a secret to type, and nothing of it.
class HiddenText : public QAccessibleWidget
{
public:
    explicit HiddenText(QWidget *edit) : QAccessibleWidget(edit, QAccessible::EditableText, edit->accessibleName()) {}

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.passwordEdit = true;
        state.editable = true;
        return state;
    }
};

QAccessibleInterface *hiddenText(const QString &, QObject *object)
{
    auto *edit = qobject_cast<CardEdit *>(object);
    return edit ? new HiddenText(edit) : nullptr;
}

//! Digits alone; spaces and dashes of what is pasted fall away.
class DigitsOnly : public QValidator
{
public:
    DigitsOnly(qsizetype longest, QObject *parent) : QValidator(parent), m_longest(longest) {}

    State validate(QString &input, int &position) const override
    {
        QString digits;
        for (const QChar c : std::as_const(input)) {
            if (c >= u'0' && c <= u'9')
                digits += c;
            else if (c != u' ' && c != u'-' && c != QChar::Nbsp)
                return Invalid;
        }
        digits.truncate(m_longest);
        input = digits;
        position = int(digits.size());
        return Acceptable;
    }

private:
    qsizetype m_longest;
};

} // namespace

CardEdit::CardEdit(const Theme &theme, What what, QLatin1String name, const QString &words, QWidget *parent)
    : QLineEdit(parent), m_theme(theme), m_what(what)
{
    QAccessible::installFactory(hiddenText);
    setObjectName(name);
    setAccessibleName(words);
    setProperty("large", true);
    setEchoMode(QLineEdit::Password); // which is what keeps the toolkit from copying and dragging it
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhDigitsOnly | Qt::ImhSensitiveData);
    setDragEnabled(false);
    const qsizetype longest = what == What::Number ? kLongestNumber : kLongestCode;
    setMaxLength(int(longest) + kRoomForSpaces);
    setValidator(new DigitsOnly(longest, this));
    // Only its end can be edited: nobody could say where in the groups a mouse has meant to point.
    connect(this, &QLineEdit::cursorPositionChanged, this, [this](int, int now) {
        if (now != text().size() && !hasSelectedText())
            end(false);
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

CardEdit::~CardEdit() { wipe(); }

QString CardEdit::digits() const
{
    const QString typed = text();
    return QString(typed.constData(), typed.size());
}

void CardEdit::wipe()
{
    QString before = text();
    clear();
    base::wipe(before);
}

void CardEdit::keyPressEvent(QKeyEvent *event)
{
    for (const QKeySequence::StandardKey key : {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Undo,
                                                QKeySequence::Redo, QKeySequence::DeleteEndOfLine}) {
        if (event->matches(key)) {
            event->accept();
            return;
        }
    }
    QLineEdit::keyPressEvent(event);
}

//! There is nothing in a menu that could be done with it but to paste, and that has its key.
void CardEdit::contextMenuEvent(QContextMenuEvent *event) { event->accept(); }

//! In fours; 4, 6 and 5 on American Express. A copy: whoever paints it wipes it.
QString CardEdit::shown() const
{
    if (m_what == What::Code)
        return digits();
    const QString typed = text();
    const bool isAmex = domain::cardBrand(typed) == domain::CardBrand::AmericanExpress;
    QString grouped;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        if (i > 0 && (isAmex ? i == 4 || i == 10 : i % 4 == 0))
            grouped += u' ';
        grouped += typed[i];
    }
    return grouped;
}

void CardEdit::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionFrame option;
    initStyleOption(&option);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    const QRect box = style()->subElementRect(QStyle::SE_LineEditContents, &option, this).adjusted(2, 0, -2, 0);
    QString text = shown();
    painter.setFont(font());
    const QFontMetrics metrics(font());
    const int width = metrics.horizontalAdvance(text);
    if (hasSelectedText())
        painter.fillRect(QRect(box.left(), box.center().y() - metrics.height() / 2, width, metrics.height() + 2),
                         m_theme.colors().select);
    const Colors &c = m_theme.colors();
    painter.setPen(!isEnabled() || text.isEmpty() ? c.text3 : c.text);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     text.isEmpty() ? placeholderText() : text);
    if (hasFocus() && !hasSelectedText()) {
        painter.setPen(c.text);
        const int x = box.left() + width + (text.isEmpty() ? 0 : 1);
        painter.drawLine(x, box.center().y() - metrics.height() / 2, x, box.center().y() + metrics.height() / 2);
    }
    base::wipe(text);
}

} // namespace ui
