"""The one table of messages for editors. Codes are stable; each has a section in ``docs/bien-tap/loi.md``.

LN0xx file · LN1xx field · LN2xx reference and address · LN3xx image · LN4xx news and text · LN5xx settings.
Polite Vietnamese, no word of Python or of a program; ``{gaps}`` are filled by who reports.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """What a code says: the subject (for problems of no field), what is needed, how to mend it."""

    subject: str
    needed: str
    fix: str = ""
    is_error: bool = True


def _reminder(subject: str, needed: str, fix: str = "") -> Message:
    return Message(subject, needed, fix, is_error=False)


MESSAGES: Mapping[str, Message] = {
    # --- LN0xx: the file ---
    "LN001": Message(
        "Tệp quá lớn", "tệp không quá {limit}", "tách bài thành nhiều phần, hoặc để ảnh vào thư mục ảnh"
    ),
    "LN002": Message(
        "Bảng mã UTF-16", "tệp lưu ở bảng mã UTF-8", "mở tệp, chọn “Lưu thành” (Save as), bảng mã UTF-8"
    ),
    "LN003": Message(
        "Bảng mã cũ {encoding}",
        "chữ Việt Unicode, lưu ở bảng mã UTF-8",
        "chuyển văn bản từ {encoding} sang Unicode rồi lưu lại ở UTF-8",
    ),
    "LN004": Message(
        "Bảng mã không đọc được",
        "tệp lưu ở bảng mã UTF-8",
        "mở tệp bằng chương trình đã tạo ra nó, lưu lại ở UTF-8",
    ),
    "LN005": Message(
        "Ký tự không nhìn thấy được",
        "chỉ chữ, số, dấu câu, dấu cách thường và xuống dòng",
        "xóa ký tự hiện thành \\x… ở trên, hoặc gõ lại dòng này",
    ),
    "LN006": Message(
        "Dùng phím Tab để thụt dòng",
        "thụt dòng bằng dấu cách, mỗi bậc 2 dấu cách",
        "thay mỗi Tab bằng 2 dấu cách",
    ),
    "LN007": Message("Viết sai cú pháp", "{needed}", "{fix}"),
    "LN008": Message(
        "Mục ghi hai lần",
        "mỗi mục chỉ ghi một lần (lần đầu ở dòng {first})",
        "xóa hoặc gộp một trong hai dòng",
    ),
    "LN009": Message(
        "Lồng quá sâu", "không quá {limit} bậc lồng nhau", "viết gọn lại, bỏ bớt dấu [ hoặc dấu cách đầu dòng"
    ),
    "LN010": Message(
        "Ký hiệu tham chiếu & hoặc *",
        "ghi thẳng nội dung; giá trị bắt đầu bằng & hay * phải đặt trong ngoặc kép",
        "chép lại nội dung vào đây",
    ),
    "LN011": Message(
        "Ký hiệu ! ở đầu giá trị",
        "ghi thẳng nội dung; giá trị bắt đầu bằng ! phải đặt trong ngoặc kép",
        "bỏ dấu ! và chữ liền sau nó",
    ),
    "LN012": Message("Tệp trống", "tệp có nội dung", "{fix}"),
    "LN013": Message("Tệp không có các mục", "mỗi dòng một mục, dạng “tên mục: nội dung”", "{fix}"),
    "LN014": Message(
        "Tên tệp có dấu viết rời (NFD)", "tên tệp chữ thường không dấu", "đổi tên tệp thành {name}"
    ),
    "LN015": Message(
        "Tên tệp", "chữ thường không dấu, số và gạch nối, đuôi {extension}", "đổi tên tệp thành {name}"
    ),
    "LN016": Message("Tệp hoặc thư mục đặt sai chỗ", "{needed}", "{fix}"),
    "LN017": Message(
        "Tệp nằm ngoài dự án",
        "tệp nằm trong thư mục của dự án, không phải lối tắt ra ngoài",
        "chép tệp vào dự án",
    ),
    "LN018": Message(
        "Phần đầu bài không đóng", "dòng --- kết thúc phần đầu bài", "thêm một dòng --- ngay trước nội dung"
    ),
    "LN019": Message(
        "Thiếu phần đầu bài",
        "phần đầu bài giữa hai dòng ---",
        "---\ntitle: Tiêu đề bài\ndate: 2026-11-21 08:00\n---",
    ),
    "LN020": Message(
        "Không đọc được tệp",
        "một tệp thường, có quyền đọc, không phải lối tắt hỏng",
        "chép lại tệp vào đúng chỗ này",
    ),
    "LN021": Message("Danh mục lạ", "một trong các danh mục: {allowed}", "{fix}"),
    # --- LN1xx: fields ---
    "LN101": Message("Mục lạ", "{needed}", "{fix}"),
    "LN102": Message("", "mục này bắt buộc có, không để trống", "{fix}"),
    "LN103": Message("", "{needed}", "{fix}"),
    "LN104": Message("", "{needed}", "{fix}"),
    "LN105": Message("", "{needed}", "sửa con số theo nguồn"),
    "LN106": Message("", "ngày viết theo năm-tháng-ngày: {forms}", "{fix}"),
    "LN107": Message("", "một ngày có thật trong lịch", "{fix}"),
    "LN108": Message("", "{allowed}", "{fix}"),
    "LN109": Message("", "địa chỉ bắt đầu bằng https:// hoặc http://", "{fix}"),
    "LN110": Message("", "địa chỉ thư điện tử, ví dụ lienhe@vidu.vn", "sửa lại, hoặc bỏ dòng này"),
    "LN111": Message("", "chữ thường không dấu, số và gạch nối", "{fix}"),
    "LN112": Message(
        "",
        "10 chữ số di động (bắt đầu bằng 03, 05, 07, 08, 09), 11 chữ số cố định (02…), "
        "hoặc tổng đài 1800, 1900",
        "{fix}",
    ),
    "LN113": Message("", "có sự đồng ý của người được nêu trước khi công khai", "{fix}"),
    "LN114": Message("", "tọa độ trong lãnh thổ Việt Nam: vĩ độ 6-24, kinh độ 102-118", "{fix}"),
    "LN115": Message("", "số tiền, ví dụ 1250000 hoặc “1.250 triệu đồng”", "{fix}"),
    "LN116": Message("", "13 chữ số, chữ số kiểm tra đúng", "chép lại 13 chữ số dưới mã vạch"),
    "LN117": Message("", "không quá {limit} ký tự", "viết ngắn lại"),
    "LN118": Message("", "true (có) hoặc false (không)", "{fix}"),
    "LN119": Message("", "đường dẫn nằm trong thư mục {folder}, không có ..", "{fix}"),
    "LN120": Message("", "một tên khác: “{word}” dành cho địa chỉ của cổng", "{fix}"),
    "LN121": Message("", "mỗi mã chỉ ghi một lần trong danh sách", "bỏ mục lặp lại"),
    "LN123": Message("", "không quá {limit} mục trong một danh sách", "bỏ bớt mục"),
    "LN122": Message("", "cả vĩ độ và kinh độ, hoặc bỏ cả hai", "{fix}"),
    "LN130": Message("", "số sao từ 3 đến 5 trên giấy chứng nhận OCOP", "{fix}"),
    "LN131": Message(
        "",
        "điểm trong khung của {stars} sao: từ {low} đến {high}",
        "sửa điểm hoặc số sao theo quyết định công nhận",
    ),
    "LN132": Message("", "ngày cấp không trước {start}, ngày có bộ tiêu chí {scheme}/QĐ-TTg", "{fix}"),
    "LN133": Message("", "ngày hết hạn sau ngày cấp ({issued})", "{fix}"),
    "LN134": Message("", "cấp có thẩm quyền công nhận {stars} sao vào thời điểm đó: {levels}", "{fix}"),
    "LN135": Message("", "nhóm thuộc bộ tiêu chí {scheme}/QĐ-TTg: {allowed}", "{fix}"),
    "LN136": Message(
        "", "tiềm năng 5 sao chỉ đi với giấy chứng nhận 4 sao", "bỏ dòng potential_five hoặc sửa số sao"
    ),
    "LN137": Message("", "ngày thu hồi sau ngày cấp ({issued})", "{fix}"),
    "LN140": Message("", "ngày thu hồi sau ngày công nhận ({recognised})", "{fix}"),
    "LN150": Message(
        "Quan hệ văn bản vòng tròn", "quan hệ đi một chiều: {chain}", "xóa một quan hệ trong vòng này"
    ),
    "LN151": Message(
        "",
        "văn bản ban hành trước hoặc cùng ngày với văn bản này ({issued})",
        "kiểm tra lại ngày ban hành và quan hệ",
    ),
    "LN152": Message(
        "Hai văn bản trùng số, cơ quan và ngày ban hành",
        "mỗi văn bản một bản ghi (bản kia: {other})",
        "gộp hai bản ghi, thêm redirect_from cho bản bỏ",
    ),
    "LN153": Message("", "không trước ngày ban hành ({issued})", "{fix}"),
    "LN154": Message("", "số, ký hiệu như 52/2018/NĐ-CP hoặc 490/QĐ-TTg", "{fix}"),
    "LN155": Message("", "cơ quan địa phương cần nơi ban hành", "ví dụ: issuer_place: hai-phong"),
    "LN160": Message("", "một trong các đơn vị kế tiếp của {unit}: {allowed}", "{fix}"),
    "LN170": Message("", "{needed}", "{fix}"),
    "LN190": _reminder(
        "Chưa ghi nguồn",
        "mỗi bản ghi, bài viết có ít nhất một nguồn",
        "sources:\n  - title: Tên văn bản hoặc bài viết làm nguồn",
    ),
    "LN191": _reminder(
        "", "nên có tóm tắt (sapo) để hiện trong danh sách tin", "summary: Một hai câu tóm tắt bài viết"
    ),
    # --- LN2xx: references and addresses ---
    "LN201": Message("", "mã có trong {folder}; gần nhất: {nearest}", "{fix}"),
    "LN202": Message(
        "Hai nội dung cùng một địa chỉ {url}", "mỗi địa chỉ một nội dung (bên kia: {other})", "{fix}"
    ),
    "LN204": Message(
        "{label} “{first}” và “{second}” cùng địa chỉ {url}",
        "một cách viết cho một {what} (nơi kia: {other})",
        "{fix}",
    ),
    "LN205": Message("", "một trong danh sách: {allowed}", "{fix}"),
    "LN206": Message("Liên kết tới trang không có", "địa chỉ có trong cổng; gần nhất: {nearest}", "{fix}"),
    "LN207": Message("Liên kết tới mục không có trong trang", "một mục có trong trang: {allowed}", "{fix}"),
    "LN208": Message("", "mã của bản ghi khác, không phải chính nó", "xóa dòng này"),
    "LN209": _reminder("Liên kết tới trang hôm nay không có", "{needed}", "{fix}"),
    "LN210": Message("", "đường dẫn (slug) của một bài có trong cổng; gần nhất: {nearest}", "{fix}"),
    "LN211": Message(
        "Hai mục cùng tên “{name}”", "mỗi mục một tên riêng, kể cả tên gọi khác (mục kia: {other})", "{fix}"
    ),
    # --- LN3xx: images ---
    "LN301": Message("", "tệp ảnh có trong dự án; đã tìm: {tried}", "{fix}"),
    "LN302": Message("Ảnh thiếu mô tả thay thế", "mô tả ngắn cho người không nhìn thấy ảnh", "{fix}"),
    "LN303": Message("", "ảnh JPEG, PNG, WebP, AVIF hoặc GIF đọc được", "lưu lại ảnh ở dạng JPEG hoặc PNG"),
    # --- LN4xx: news and text ---
    "LN401": Message(
        "Thẻ HTML không được dùng: <{tag}>", "chỉ các thẻ: {allowed}", "xóa thẻ này, viết bằng Markdown"
    ),
    "LN402": Message(
        "Thuộc tính HTML không được dùng: {attribute}",
        "{allowed}",
        "xóa thuộc tính này",
    ),
    "LN403": Message(
        "Địa chỉ liên kết không được dùng",
        "liên kết https://, http://, mailto:, tel: hoặc địa chỉ trong cổng",
        "sửa lại liên kết",
    ),
    "LN404": Message(
        "Văn bản quá dài hoặc quá rối",
        "{needed}",
        "viết gọn lại, tách thành nhiều đoạn hoặc nhiều bài",
    ),
    "LN405": Message("", "ngày gỡ sau ngày đăng ({published})", "{fix}"),
    "LN406": Message("", "ngày sửa không trước ngày đăng ({published})", "{fix}"),
    "LN407": Message(
        "Văn bản còn thẻ lạ sau khi kiểm tra",
        "văn bản chỉ gồm các thẻ cho phép",
        "viết lại đoạn có HTML bằng Markdown",
    ),
    "LN408": Message("Đề mục không đúng bậc", "đề mục trong bài bắt đầu từ ## (bậc 2)", "{fix}"),
    "LN409": Message(
        "Thẻ <{tag}> thiếu thẻ mở hoặc thẻ đóng",
        "thẻ mở và thẻ đóng trong cùng một đoạn văn",
        "thêm thẻ còn thiếu, hoặc xóa thẻ này",
    ),
    "LN410": Message("Chú thích chưa có nội dung", "một dòng nội dung cho chú thích này ở cuối bài", "{fix}"),
    "LN411": Message("", "{needed}", "{fix}"),
    "LN412": Message("Đề mục nhảy bậc", "ngay dưới {above} là đề mục {allowed}", "{fix}"),
    # --- LN5xx: settings ---
    "LN501": Message("Thiết lập {name}", "{needed}", "{fix}"),
    "LN502": Message(
        "Chưa có thư mục {folder}", "một thư mục có thật", "sửa lại tên, hoặc tạo thư mục {folder}"
    ),
    "LN503": Message(
        "Bản xem trước không được đăng",
        "bản nháp và bài chưa tới ngày chỉ xem trên máy này",
        "bỏ LANGNGHE_PREVIEW khi dựng cổng để đăng",
    ),
    "LN504": _reminder("Thiết lập {name} không có tác dụng", "{needed}", "{fix}"),
    "LN505": _reminder(
        "Chưa có địa chỉ của cổng (SITEURL)",
        "địa chỉ đầy đủ khi đăng; bản này chỉ để xem trên máy: {address}",
        'SITEURL = "https://vidu.vn/ten-kho"',
    ),
    "LN506": _reminder(
        "Plugin khác cũng ghi tệp này",
        "mỗi tệp một nơi làm ra; bản được đăng là {winner}",
        "bỏ plugin ấy khỏi PLUGINS, hoặc để yên nếu đúng ý",
    ),
}
